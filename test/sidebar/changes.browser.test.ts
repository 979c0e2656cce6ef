/** What rows ask for since their spaces were set up: a line on the home view, ticks, and one button that applies them. */
import { changes, ok, opening, view } from './answers';
import { button, expectHeading, starting, useSidebar } from './open';

const { open } = useSidebar();
const never = () => new Promise<never>(() => undefined);

test('what has changed is counted in one line; what is left out is not applied', async () => {
  const { page, calls } = await open({
    ...starting,
    openSidebar: () => opening(view({ changes: changes(2) })),
    startRun: () => ok({ kind: 'started', total: 2, run: 'run01' }),
    runSlice: never,
  });
  await button(page, '2 rows have changed · 4 people to add').click();
  await expectHeading(page, 'Changes');
  await page.getByRole('checkbox', { name: 'Chess club new1@example.com' }).uncheck();
  await button(page, 'Apply 3 changes').click();
  await expectHeading(page, 'Applying changes to 2 spaces');
  const started = calls.find(({ name }) => name === 'startRun');
  expect(started?.request).toMatchObject({ take: 'changes', leave: ['change 1'] });
});
