/** What must be said when the script can't be reached, and so can't bring its catalogue: the page carries it in every language. */
import type { Catalogue } from './catalogue';

const en = {
  'connection.title': 'Google Sheets can’t be reached',
  'connection.offline':
    'There is no connection to Google Sheets. Nothing is lost: the sheet remembers.',
  'connection.noAnswer': 'Google Sheets didn’t answer. Nothing is lost: the sheet remembers.',
  'connection.said':
    'Google Sheets didn’t do it, and says: “{reason}”. Nothing is lost: the sheet remembers.',
  'connection.accounts':
    'You may be signed in with several accounts. Use a browser window with only the account of this sheet, then open it again.',
  'connection.permission':
    'Rows to Spaces needs your permission again. Reload the sheet and open it from the Extensions menu: Google asks for it there.',
  'connection.notOpened': 'This can’t be opened yet',
  'connection.unknown':
    'Something went wrong before the sidebar could open. Nothing is lost: the sheet remembers.',
  'connection.allow': 'Give permission',
  'connection.where': 'Where it is put right',
  'connection.again': 'Check again',
  'connection.broken':
    'This can’t be shown. Close the sidebar and open it again: the sheet remembers.',
};

const de: Record<keyof typeof en, string> = {
  'connection.title': 'Google Tabellen ist nicht erreichbar',
  'connection.offline':
    'Keine Verbindung zu Google Tabellen. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.noAnswer':
    'Google Tabellen hat nicht geantwortet. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.said':
    'Google Tabellen hat es nicht getan und sagt: „{reason}“. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.accounts':
    'Sie sind vielleicht mit mehreren Konten angemeldet. Öffnen Sie die Tabelle in einem Browserfenster, in dem nur ihr Konto angemeldet ist.',
  'connection.permission':
    'Rows to Spaces braucht erneut Ihre Zustimmung. Laden Sie die Tabelle neu und öffnen Sie es im Menü Erweiterungen: Dort fragt Google danach.',
  'connection.notOpened': 'Noch lässt es sich nicht öffnen',
  'connection.unknown':
    'Etwas ging schief, bevor sich die Seitenleiste öffnen konnte. Nichts geht verloren: Die Tabelle merkt sich alles.',
  'connection.allow': 'Zustimmung geben',
  'connection.where': 'Wo es sich beheben lässt',
  'connection.again': 'Erneut prüfen',
  'connection.broken':
    'Das lässt sich nicht anzeigen. Schließen Sie die Seitenleiste und öffnen Sie sie neu: Die Tabelle merkt sich alles.',
};

/** By language, as in `de` of `de-AT`. A further language is a further entry with the same codes. */
export const connection: Record<string, Catalogue> & { en: Catalogue } = { en, de };
