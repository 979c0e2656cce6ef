/** Parts of the sidebar's page: files beside it in the script. */

/** The text of a part's file; null where there is none of that name. */
export function partFile(name: string): string | null {
  try {
    return HtmlService.createHtmlOutputFromFile(`part.${name}`).getContent();
  } catch {
    return null;
  }
}
