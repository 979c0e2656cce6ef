/** From each sample to its spaces by at most four presses in the open sidebar; who is in them stands here by hand. */
import { button, expectHeading, textOf, useSidebar } from './open';
import { ANN, sample, spreadsheet } from './spreadsheet';

const { open } = useSidebar();

/** The most presses, clicks and keys alike, from the open sidebar to the run. */
const MOST_PRESSES = 4;

type Spaces = Record<string, string[]>;

/** File, the buttons that are pressed one after the other, and the people of each space with their part in it. */
const SAMPLES: [file: string, presses: (string | RegExp)[], spaces: Spaces][] = [
  [
    'hackathon-registration.csv',
    [/^Set up 3 spaces$/],
    {
      'Night Owls': ['ada.brook manages', 'mia.stone', 'rob.lane'],
      'Byte Bakers': ['ivy.ford', 'kai.hill manages'],
      Rainmakers: ['lea.sand manages', 'noor.haddad', 'tom.reed'],
    },
  ],
  [
    'office-projects.csv',
    [/^Set up 3 spaces$/],
    {
      'Website relaunch': ['eva.horn manages', 'li.wei', 'sam.lee'],
      'Office move': ['eva.horn', 'jon.berg manages', 'li.wei', 'noor.haddad'],
      'New payroll': ['eva.horn manages', 'sam.lee'],
    },
  ],
  [
    'teams-template.csv',
    [/^Set up 2 spaces$/],
    {
      'Project Atlas': ['ben.adler owns', 'cleo.fox', 'dana.hutch'],
      'Works council': ['cleo.fox', 'eva.horn owns', 'finn.ito'],
    },
  ],
  [
    'form-answers.csv',
    ['Use it', /^Set up 3 spaces$/],
    {
      'Chess club': ['ben.adler', 'cleo.fox', 'dana.hutch'],
      'Book circle': ['eva.horn', 'finn.ito'],
      Robotics: ['gus.lamb', 'hal.moss', 'ivy.ford'],
    },
  ],
];

/** Chat's names of the two roles are older than what it calls them now. */
const PARTS: Record<string, string> = {
  ROLE_MANAGER: ' owns',
  ROLE_ASSISTANT_MANAGER: ' manages',
};

test.each(SAMPLES)('%s reaches its spaces in a few presses', async (file, presses, spaces) => {
  expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES);
  const { script, chat } = spreadsheet(sample(file), 'Sheet1');
  const { page } = await open(script);
  for (const name of presses) await button(page, name).click();
  const n = Object.keys(spaces).length;
  await expectHeading(page, `${n} spaces set up`);
  const made = chat.spaces().map(({ displayName, members }) => [
    displayName,
    members
      .filter(({ email }) => email !== ANN)
      .map(({ email, role }) => email.replace('@example.com', '') + (PARTS[role] ?? ''))
      .sort(),
  ]);
  expect(Object.fromEntries(made)).toEqual(spaces);
});

test('what people wrote in a contact form is no space and no message, and the sidebar says what it is', async () => {
  const { script, chat } = spreadsheet(sample('contact-form.csv'), 'Sheet1');
  const { page, count } = await open(script);
  await expectHeading(page, '4 people');
  expect(await textOf(page)).not.toContain('message');
  expect(await button(page, /^Set up/).count()).toBe(0);
  expect(count('startRun')).toBe(0);
  expect(chat.requests()).toEqual([]);
});
