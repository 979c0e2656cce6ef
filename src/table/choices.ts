/** Reads cells that choose: generous in how a choice may be written, never guessing which was meant. */
import type { Access, Kind } from '../request/request';
import { visibleText } from './cell-text';

/** What a cell chooses. `unreadable` is never taken for one or the other. */
export type Choice<Value> =
  | { kind: 'empty' }
  | { kind: 'chosen'; value: Value }
  | { kind: 'unreadable' };

/** Words for yes, ticks, and what a tick box says, by language; `x` is a tick, `×` and `○` are Japanese. */
const YES = [
  'yes y yep yeah true t 1 x on ok okay ✓ ✔ ☑ ✅ 👍 🗸 🗹 ◯ ○ 〇 [x] (x) [✓] [✔]',
  'ja j wahr an ein',
  'oui vrai',
  'sí si verdadero',
  'sim s verdadeiro',
  'sì vero',
  'waar aan',
  'tak prawda',
  'sant sann på',
  'はい 真 オン 有り あり 有',
].join(' ');

const NO = [
  'no n nope false f 0 off - – — ✗ ✘ ✕ ✖ × ❌ ❎ ☐ □ ⬜ ◻ 🔲 👎 [] ()',
  'nein falsch aus',
  'non faux',
  'falso',
  'não nao',
  'nee onwaar uit',
  'nie fałsz falsz',
  'nej falskt falsk av',
  'いいえ 偽 オフ 無し なし 無',
].join(' ');

/** What says that a thing is switched on, by language. */
const SWITCHED_ON = [
  'enabled enable activated active',
  'aktiviert aktiv eingeschaltet angeschaltet',
  'activé activée actif active',
  'activado activada activo activa encendido habilitado habilitada',
  'ativado ativada ativo ativa ligado ligada',
  'attivato attivata attivo attiva acceso abilitato abilitata',
  'ingeschakeld actief geactiveerd',
  'włączone włączona włączony aktywne aktywna aktywny',
  'aktiverad aktiverat påslagen påslaget',
  '有効',
].join(' ');

const SWITCHED_OFF = [
  'disabled disable deactivated inactive',
  'deaktiviert inaktiv ausgeschaltet abgeschaltet',
  'désactivé désactivée inactif inactive',
  'desactivado desactivada inactivo inactiva apagado deshabilitado deshabilitada',
  'desativado desativada inativo inativa desligado desligada',
  'disattivato disattivata disattivo disattiva inattivo inattiva spento disabilitato disabilitata',
  'uitgeschakeld inactief gedeactiveerd',
  'wyłączone wyłączona wyłączony nieaktywne nieaktywna nieaktywny',
  'inaktiverad inaktiverat avaktiverad avaktiverat avslagen avslaget inaktiv',
  '無効',
].join(' ');

const YES_OR_NO = table<boolean>([true, `${YES} ${SWITCHED_ON}`], [false, `${NO} ${SWITCHED_OFF}`]);
const READY = table<boolean>(
  [
    true,
    `${YES} ready go bereit los freigegeben prêt listo lista pronto pronta klaar gotowe klar 準備完了`,
  ],
  [false, NO],
);
const ON_OR_OFF = table<'on' | 'off'>(
  ['on', `${YES} ${SWITCHED_ON} historyon`],
  ['off', `${NO} ${SWITCHED_OFF} historyoff`],
);

/** By language, as the words for yes and no are. */
const SPACE = [
  'space spaces namedspace chatspace',
  'gruppenbereich bereich raum chatraum',
  'espace',
  'espacio',
  'espaço',
  'spazio',
  'ruimte',
  'pokój',
  'utrymme rum',
  'スペース',
].join(' ');

const GROUP_CHAT = [
  'groupchat groupconversation groupdm groupmessage',
  'gruppenchat gruppenunterhaltung',
  'conversationdegroupe discussiondegroupe chatdegroupe messagedegroupe',
  'chatgrupal chatdegrupo chatengrupo conversacióngrupal conversacióndegrupo',
  'conversaemgrupo chatemgrupo mensagememgrupo',
  'グループチャット',
].join(' ');

const DIRECT_MESSAGE = [
  'directmessage directmessages dm direct directchat 1:1 1-1 1to1 onetoone',
  'direktnachricht direktnachrichten direktchat',
  'messageprivé messageprive messagesprivés messagedirect',
  'mensajedirecto mensajesdirectos',
  'mensagemdireta mensagensdiretas conversadireta',
  'ダイレクトメッセージ',
].join(' ');

const APP_MESSAGE = [
  'appmessage app appdm appdirectmessage bot botmessage botdm',
  'appnachricht appdirektnachricht botnachricht',
  "messagedel’appli messagedel'appli messagedel’application messagedel'application messageappli",
  'mensajedelaapp mensajedeapp mensajedelaaplicación',
  'mensagemdoapp mensagemdeapp mensagemdoaplicativo',
  'アプリメッセージ',
].join(' ');

const KINDS = table<Kind>(
  ['space', SPACE],
  ['groupChat', GROUP_CHAT],
  ['directMessage', DIRECT_MESSAGE],
  ['appMessage', APP_MESSAGE],
);

const PRIVATE: Access = { kind: 'private' };
/** Everybody in the organisation. Source: AccessSettings.audience in the official client. */
const ORGANIZATION: Access = { kind: 'audience', audience: 'audiences/default' };

const CLOSED = [
  'private restricted invited inviteonly',
  'privat eingeschränkt nurmitglieder geschlossen',
  'privé privée',
  'privado privada restringido restringida',
  'restrito restrita',
  'privato privata',
  'besloten',
  'prywatny prywatna prywatne',
  '非公開 制限付き',
].join(' ');

const WHOLE_ORGANIZATION = [
  'organization organisation org wholeorganization wholeorganisation discoverable company domain',
  'audiences/default default',
  'ganzeorganisation unternehmen firma',
  "toutel’organisation toutel'organisation",
  'organización organizacion todalaorganización',
  'organização todaaorganização',
  'organizzazione',
  'organisatie',
  'organizacja',
  '組織 組織全体',
].join(' ');

const ACCESS = table<Access>([PRIVATE, CLOSED], [ORGANIZATION, WHOLE_ORGANIZATION]);

const EVERYONE = [
  'everyone everybody anyone all member members allmembers collaborationspace',
  'alle jeder mitglieder allemitglieder',
  'tous touslesmembres toutlemonde',
  'todos',
  'todososparticipantes',
  'tutti',
  'iedereen',
  'wszyscy',
  'alla',
  '全員',
].join(' ');

const ONLY_MANAGERS = [
  'manager managers onlymanagers managersonly spacemanagers ownersandmanagers managersandowners',
  'announcement announcements announcementspace',
  'verwalter nurverwalter nurmanager ankündigung ankündigungen',
  'gestionnaires gestionnaire seulslesgestionnaires',
  'administradores soloadministradores sololosadministradores gestores',
  'sóadministradores sóosadministradores',
  'gestori',
  'beheerders',
  'menedżerowie',
  'administratörer',
  '管理者 管理者のみ',
].join(' ');

const POSTING = table<'everyone' | 'managers'>(['everyone', EVERYONE], ['managers', ONLY_MANAGERS]);

/** Yes or no: in words, as a tick, or as what a tick box says, in every language known here. */
export function readYesOrNo(cell: string): Choice<boolean> {
  return lookUp(YES_OR_NO, cell);
}

/** Like yes or no, and the words with which people release a row. */
export function readReady(cell: string): Choice<boolean> {
  return lookUp(READY, cell);
}

export function readOnOrOff(cell: string): Choice<'on' | 'off'> {
  return dashIsEmpty(cell) ?? lookUp(ON_OR_OFF, cell);
}

export function readKind(cell: string): Choice<Kind> {
  return dashIsEmpty(cell) ?? lookUp(KINDS, cell);
}

export function readPosting(cell: string): Choice<'everyone' | 'managers'> {
  return dashIsEmpty(cell) ?? lookUp(POSTING, cell);
}

/** Private, the organisation, or a target audience as `audiences/ID` or by its plain id. */
export function readAccess(cell: string): Choice<Access> {
  const choice = dashIsEmpty(cell) ?? lookUp(ACCESS, cell);
  if (choice.kind !== 'unreadable') return choice;
  const [, prefix, id] = /^(audiences\/)?([A-Za-z0-9_-]+)$/.exec(visibleText(cell).trim()) ?? [];
  // A plain id has a digit in it: a word without one is a choice misspelt.
  if (id === undefined || (prefix === undefined && !/^.{6,}$/.test(id)) || !/\d/.test(id)) {
    return { kind: 'unreadable' };
  }
  return { kind: 'chosen', value: { kind: 'audience', audience: `audiences/${id}` } };
}

function dashIsEmpty(cell: string): { kind: 'empty' } | undefined {
  return /^[-–—]$/.test(visibleText(cell).trim()) ? { kind: 'empty' } : undefined;
}

function lookUp<Value>(choices: Table<Value>, cell: string): Choice<Value> {
  const text = visibleText(cell).trim();
  if (text === '') return { kind: 'empty' };
  const value = choices(choiceKey(text));
  return value === undefined ? { kind: 'unreadable' } : { kind: 'chosen', value };
}

/** The form in which choices are compared: without case, spaces, underscores, dashes inside, full stops. */
function choiceKey(text: string): string {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\ufe0f|\ufe0e/g, '')
    .replace(/[\s_.!]+/g, '');
  return key.length > 1 && !/^\d/.test(key) ? key.replace(/[-–—]/g, '') : key;
}

/** What a spelling chooses, given as it is compared. */
type Table<Value> = (key: string) => Value | undefined;

/**
 * What each spelling chooses; they stand as they are compared. Looked for in one text: each execution begins anew, and
 * most look up a few cells.
 */
function table<Value>(...entries: [value: Value, spellings: string][]): Table<Value> {
  return (key) => {
    for (const [value, spellings] of entries)
      if (` ${spellings} `.includes(` ${key} `)) return value;
    return undefined;
  };
}
