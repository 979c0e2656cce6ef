/** Words that lists of people are told by, beside the lexicon of headers, in the languages it speaks. */
import { type HeaderSense, type PeopleField, senseOf } from '../table/header';
import { wordsOf } from '../table/words';
import type { ListColumn } from './list-cells';

/** A role is a word or two; what is longer says something else. */
const LONGEST_ROLE = 40;

type Words = Pick<ReadonlySet<string>, 'has'>;

function setOf(text: string): Words {
  let made: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      // Made when first asked for: every execution loads this, and few read a list of people.
      made ??= new Set(wordsOf(text));
      return made.has(word);
    },
  };
}

/** What a header says that nobody is grouped by: what people are, answer or have reached, and when. */
const ATTRIBUTES = setOf(
  'gender sex pronouns geschlecht sexe genre sexo género gênero sesso genere geslacht płeć kön 性別 ' +
    'status state active stand statut estado stato stan 状態 verified confirmed sent preference preferences ' +
    'role type kind rolle rôle rol função ruolo rola roll typ tipo 役割 種別 permission permissions ' +
    'score mark marks points percent grades noten punkte note nota voto cijfer ocena betyg 点数 initials salutation anrede ' +
    'date time timestamp birthday birth dob created updated modified due deadline since hours ' +
    'datum uhrzeit geburtstag geburtsdatum heure naissance fecha hora nacimiento ora nascita ' +
    'tijd sinds godzina urodzenia född 日付 日時 誕生日 生年月日 ' +
    'count total sum size amount quantity anzahl summe nombre cantidad quantidade quantità aantal liczba antal 人数 合計 ' +
    'phone telephone tel mobile fax telefon handy téléphone teléfono telefone telefono telefoon 電話 ' +
    'password link url website photo picture image token consent comment comments remark notes cost price fee salary',
);

/** The same, unless the header names a group too: Age group, Start of the course. */
const SOFT_ATTRIBUTES = setOf(
  'age alter âge edad idade età leeftijd wiek ålder 年齢 joined join start end days data tid',
);

/** A header whose cells say what each person is there. */
const ROLES = setOf('role rolle rôle rol função funcao ruolo rola roll 役割');

/** Groups of groups: a year has classes, a department has teams. */
const BROAD = setOf(
  'grade level department division faculty branch abteilung jahrgang jahrgangsstufe stufe service département ' +
    'departamento nivel promotion reparto afdeling leerjaar dział avdelning 部署 学年 部門',
);

/** Addresses that aren't a person's first one. */
const SECOND_ADDRESSES = setOf(
  'private personal home recovery backup secondary second alternative alternate other additional cc privat privée ' +
    'perso personnel personnelle personale privado particular prywatny privé hem',
);

/** Words for several people at once, where their language has no s for it; others end in one. */
const SEVERAL = setOf(
  'people everybody addresses mitglieder teilnehmende personen leute gäste mitarbeitende schülerinnen teilnehmerinnen ' +
    'membri partecipanti alunni studenti utenti persone invitati leden deelnemers leerlingen studenten członkowie ' +
    'uczestnicy uczniowie osoby studenci użytkownicy medlemmar deltagare elever personer studenter メンバー 参加者',
);

/** A person's first name, which is said before the last one. */
const FIRST_NAMES = setOf(
  'first fore forename firstname given givenname vor vorname prénom nombre nome imię imiona voornaam roepnaam ' +
    'förnamn preferred known called 名',
);

const MALE_OR_FEMALE = setOf(
  'm f w d x male female man woman boy girl männlich weiblich divers junge mädchen homme femme h garçon fille ' +
    'masculino femenino feminino hombre mujer homem mulher maschio femmina uomo donna maschile femminile vrouw jongen ' +
    'meisje mężczyzna kobieta chłopiec dziewczynka kvinna pojke flicka k nonbinary unknown other 男 女 男性 女性 男子 女子',
);

/** Words for several groups, where their language has no s for it. */
const SEVERAL_THINGS = setOf(
  'gruppen klassen fächer mannschaften abteilungen gruppi squadre classi corsi commissioni groepen klassen vakken ' +
    'grupy klasy zespoły sekcje grupper klasser kurser ags',
);

/** Words that deny. */
const NONE = setOf(
  'no none without not keine keiner kein ohne aucun aucune sans sin ningún ninguna sem nenhum nenhuma senza nessun nessuna geen zonder bez brak ingen inga utan',
);

const TOTALS = setOf('total totals sum subtotal summe gesamt totale totaal razem suma summa 合計');

/** Its words say that nobody is grouped by it. */
export function isAttribute(column: ListColumn): boolean {
  const has = (set: Words) => column.words.some((word) => set.has(word) || set.has(singular(word)));
  return has(ATTRIBUTES) || (!column.sense.thing && has(SOFT_ATTRIBUTES));
}

/** It names a wider circle than the groups that people meet in. */
export function isBroad(column: ListColumn): boolean {
  return column.words.some((word) => BROAD.has(singular(word)));
}

export function saysRole(column: ListColumn): boolean {
  return column.words.some((word) => ROLES.has(singular(word)));
}

export function saysSecond(column: ListColumn): boolean {
  return column.words.some((word) => SECOND_ADDRESSES.has(word));
}

/** Whose addresses stand under a header: also where another word seems to say more, as in Head of year email. */
export function whoseAddresses({ sense, words }: ListColumn): HeaderSense['people'] {
  if (sense.people) return sense.people;
  const found = new Set(words.map((word) => senseOf(word).people));
  return (['relative', 'owners', 'managers', 'members'] as const).find((one) => found.has(one));
}

/** A role word stands in it as well as an address: Member Email, not Email. */
export function saysMember(column: ListColumn): boolean {
  return column.words.some((word) => {
    const sense = senseOf(word);
    return sense.people === 'members' && !sense.contact;
  });
}

/** A thing’s address, such as a Google group’s: Group Email, and not Group Member Email. */
export function isAddressOfThing(column: ListColumn): boolean {
  const { sense } = column;
  return (
    sense.people === 'members' &&
    sense.contact &&
    !saysMember(column) &&
    column.words.some((word) => senseOf(word).thing !== undefined)
  );
}

/** It says members collectively: Members, Participants, Member emails. */
export function saysSeveral(column: ListColumn): boolean {
  if (column.sense.people !== 'members') return false;
  const saysMembers = (word: string) => senseOf(word).people === 'members';
  // “Adres” is no plural: there is no “adre”.
  const isPlural = (word: string) => /[^s]s$/.test(word) && saysMembers(word.slice(0, -1));
  return column.words.some((word) => SEVERAL.has(word) || (saysMembers(word) && isPlural(word)));
}

/** First names are said before last ones. */
export function saysFirstName(column: ListColumn): boolean {
  return column.words.some((word) => FIRST_NAMES.has(word));
}

export function isGender(text: string): boolean {
  return MALE_OR_FEMALE.has(wordsOf(text).join(''));
}

/** It says several groups, as Groups, Gruppen, Équipes: more than one may stand in a cell. */
export function saysSeveralThings({ words }: ListColumn): boolean {
  return words.some((word) => SEVERAL_THINGS.has(word) || isPluralThing(word));
}

function isPluralThing(word: string): boolean {
  return /[^s]s$/.test(word) && senseOf(word.slice(0, -1)).thing !== undefined;
}

/** “No groups”, “keine Gruppe”: a word that denies, and of what kind of thing. */
export function saysNoThing(text: string): boolean {
  const space = text.indexOf(' ');
  // Most texts begin with another word, which is asked first.
  if (space < 2 || text.length > LONGEST_ROLE) return false;
  if (!NONE.has(text.slice(0, space).toLowerCase())) return false;
  const { known, thing } = senseOf(text.slice(space));
  return known && thing !== undefined;
}

/** The last line of a list, which is about no person. */
export function isTotal(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 3 && words.some((word) => TOTALS.has(word));
}

/** The role that a cell says and nothing else: “Owner”, “Team lead”; undefined for “Lead developer”. */
export function roleIn(text: string): PeopleField | undefined {
  if (text.length > LONGEST_ROLE) return undefined;
  const { known, people, contact } = senseOf(text);
  return known && !contact && people !== 'relative' ? people : undefined;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
