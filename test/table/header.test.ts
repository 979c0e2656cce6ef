/** What a header says by its words, in the ten languages that headers are read in. */
import fc from 'fast-check';
import { senseOf } from '../../src/table/header';
import { LEXICON, type Sense } from '../../src/table/lexicon';
import { quickest } from '../quickest';

describe('a header that names people', () => {
  test.each([
    ['Leader Email', 'managers'],
    ['Member 1 Email', 'members'],
    ['ChannelOwner', 'owners'],
    ['ChannelUsers', 'members'],
    ['Team Members', 'members'],
    ['members_emails', 'members'],
    ['Project manager e-mail', 'managers'],
    ['teamleaderemail', 'managers'],
    ['Zorb Leader Email', 'managers'],
    ['Recipient', 'members'],
    ['School e-mail', 'members'],
    ['Mitgliederliste', 'members'],
    ['E-Mail der Klassenleitung', 'managers'],
    ['Übungsleiter/in', 'managers'],
    ['Gruppenleiter:in', 'managers'],
    ['Lehreremail', 'managers'],
    ['Adresse e-mail du responsable', 'managers'],
    ['Membres', 'members'],
    ['Correo del líder', 'managers'],
    ['Responsável (e-mail)', 'managers'],
    ['Indirizzo del docente', 'managers'],
    ['E-mailadres docent', 'managers'],
    ['Nauczyciel e-mail', 'managers'],
    ['Lärare e-post', 'managers'],
    ['メンバー', 'members'],
    ['担任メールアドレス', 'managers'],
    ['Parent Email', 'relative'],
    ['Erziehungsberechtigte E-Mail', 'relative'],
    ['Vårdnadshavare e-post', 'relative'],
    ['Assigned To', 'members'],
    ['TA emails', 'managers'],
    ['Stellvertretung', 'managers'],
    ['Incident commander', 'managers'],
    ['Speaker Email', 'members'],
    ['Project Sponsor', 'managers'],
    ['Warden email', 'managers'],
    ['Zugewiesen an', 'members'],
    ['Adres e-mail ucznia', 'members'],
    ['E-mail wychowawcy', 'managers'],
  ])('“%s” means %s', (header, people) => {
    expect(senseOf(header).people).toBe(people);
  });

  test.each([
    'Leader Name',
    'Member Count',
    'Number of members',
    'Student ID',
    'Teacher phone',
    'Member Type',
    'Email Active',
    'lid_sinds',
    'Schülerkennzahl',
    'Vorname',
    'What is your full name?',
    'Employee #',
    'Student #',
    'Job Title',
  ])('“%s” names nobody who could be added', (header) => {
    expect(senseOf(header).people).toBeUndefined();
  });

  test('names both genders by a sign and an ending, as German forms do', () => {
    const stems = 'Lehrer Leiter Betreuer Schüler Teilnehmer Mitarbeiter Trainer'.split(' ');
    fc.assert(
      fc.property(
        fc.constantFrom(...stems),
        fc.constantFrom('/', ':', '*', '_', '·'),
        fc.constantFrom('in', 'innen'),
        fc.constantFrom('', ' E-Mail', ' (E-Mail-Adresse)'),
        (stem, sign, ending, rest) =>
          expect(senseOf(`${stem}${sign}${ending}${rest}`).people).toBe(senseOf(stem).people),
      ),
    );
    expect(senseOf('Vorgesetzte/r')).toMatchObject({ people: 'managers', known: true });
  });

  test.each(['List', 'Mailing list', 'List name', 'Verteiler', 'Liste'])(
    '“%s” is what people are on, and nobody’s address',
    (header) => {
      expect(senseOf(header)).toMatchObject({ thing: 'plain' });
      expect(senseOf(header).people).toBeUndefined();
    },
  );

  test.each(['Members list', 'Email list', 'Price list'])('“%s” is no list alone', (header) => {
    expect(senseOf(header).thing).toBeUndefined();
  });

  test('keeps its role and its number whatever thing, order and spelling it has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(LEXICON).filter((language) => language !== 'ja')),
        fc.constantFrom<[Sense, string]>(
          ['member', 'members'],
          ['manager', 'managers'],
          ['owner', 'owners'],
        ),
        fc.constantFrom('Zorb', 'Quux', 'Plimf', ''),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        fc.boolean(),
        fc.constantFrom(' ', '_', '-', ': '),
        fc.nat(),
        (language, [sense, people], thing, number, withContact, between, pick) => {
          const words = (wanted: Sense) => (LEXICON[language]?.[wanted] ?? '').split(' ');
          const one = (wanted: Sense) => words(wanted)[pick % words(wanted).length] ?? '';
          const role = one(sense);
          const parts = [
            thing,
            ...(pick % 3 === 0 ? [one('thing')] : []),
            role,
            ...(number === undefined ? [] : [String(number)]),
            ...(withContact ? ['e-mail'] : []),
          ].filter((part) => part !== '');
          const read = senseOf(parts.join(between));
          // A word that two languages share names the stronger of its roles.
          if (senseOf(role).people !== people) return;
          const thingSays = senseOf(parts.filter((part) => part !== role).join(between));
          if (thingSays.people && thingSays.people !== 'members') return;
          expect([parts.join(between), read.people]).toEqual([parts.join(between), people]);
          expect(read.number).toBe(number);
          expect(read.contact).toBe(withContact || senseOf(role).contact);
        },
      ),
    );
  });
});

describe('a header that names a thing', () => {
  test.each(['Team', 'Project name', 'Club', 'Klasse', 'groupe de projet', 'チーム名', 'Curso'])(
    '“%s” can name a space',
    (header) => {
      expect(senseOf(header).thing).toBeDefined();
    },
  );

  test('whose words nobody knows says nothing', () => {
    expect(senseOf('Flurbel')).toEqual({
      role: false,
      contact: false,
      aboutPeople: false,
      name: false,
      known: false,
      other: false,
      isThingOfPeople: false,
    });
  });

  test('“Email ID” asks for an address, “Student ID” for a number', () => {
    expect(senseOf('Members email ID')).toMatchObject({ people: 'members', other: false });
    expect(senseOf('Email IDs')).toMatchObject({ people: 'members', other: false });
    expect(senseOf('Student ID')).toMatchObject({ other: true });
    expect(senseOf('Account ID')).toMatchObject({ other: true });
  });

  test.each([
    'Tutor group',
    'Schülergruppe',
    'Staff team',
    'Members’ club',
    'Groupe de participants',
    'Equipo de alumnos',
    'Tutor group (leader)',
  ])('“%s” is a thing, named by its people', (header) => {
    expect(senseOf(header)).toMatchObject({ isThingOfPeople: true, thing: expect.anything() });
  });

  test.each([
    'Team members',
    'Group leader',
    'Leader of the team',
    'Mitglieder je Gruppe',
    'Responsable d’équipe',
    'Członkowie zespołu',
    'Tutor (group)',
    'Tutor group e-mail',
    'Class teacher name',
  ])('“%s” says people', (header) => {
    expect(senseOf(header).isThingOfPeople).toBe(false);
  });
});

test('any text at all is read, in no time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(typeof senseOf(text).contact).toBe('boolean');
    }),
  );
  const took = quickest(() => {
    senseOf('team'.repeat(10_000));
    senseOf('lehrermail '.repeat(5_000));
  }, 2_000);
  expect(took).toBeLessThan(2_000);
});
