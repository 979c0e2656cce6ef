/**
 * The baseline of the benchmark: Google's sample call in a loop over the rows, the status written row by row,
 * as everybody writes it. Rows that have a status are left alone when it is started again.
 */
// biome-ignore lint/correctness/noUnusedVariables: called by its name, as the menu would.
function setUpAll() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const rows = sheet.getDataRange().getValues();
  for (let row = 1; row < rows.length; row++) {
    const [name, members, status] = rows[row];
    if (status) continue;
    const place = sheet.getRange(row + 1, 3);
    try {
      const space = Chat.Spaces.setup({
        space: { spaceType: 'SPACE', displayName: name },
        memberships: members
          .split(', ')
          .map((address) => ({ member: { name: `users/${address}`, type: 'HUMAN' } })),
      });
      place.setValue(space.name);
    } catch (error) {
      place.setValue(`Error: ${error.message}`);
    }
  }
}
