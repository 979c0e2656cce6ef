/** What the page says where its script never began, by language: it stands in the page itself, put there by the build. */
export const notStarted: Record<string, string> = {
  en: 'The sidebar could not start. Reload the spreadsheet and open it again. Nothing is lost: the sheet remembers.',
  de: 'Die Seitenleiste konnte nicht starten. Laden Sie die Tabelle neu und öffnen Sie sie noch einmal. Nichts geht verloren: Die Tabelle merkt sich alles.',
};
