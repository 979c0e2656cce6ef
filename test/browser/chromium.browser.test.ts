/** The browser itself, before anything is tested with it. */
import { chosenBrowser } from '../../tools/chrome.cjs';
import { useBrowser } from './chromium';

const { openPage } = useBrowser();

test('a page sees the colour scheme, size and language that were asked for', async () => {
  const page = await openPage({
    colorScheme: 'dark',
    viewport: { width: 300, height: 700 },
    locale: 'de-DE',
  });
  const seen = await page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: innerWidth,
    language: navigator.language,
  }));
  expect(seen).toEqual({ dark: true, width: 300, language: 'de-DE' });
});

test('a second page opens after the first one was closed', async () => {
  const first = await openPage();
  await first.context().close();
  const second = await openPage();
  await second.setContent('<h1>Still here</h1>');
  expect(await second.textContent('h1')).toBe('Still here');
});

test('text in Arial is set in the bundled font, whatever fonts the machine has', async () => {
  // A browser that is installed has the machine's fonts, which nobody can tell beforehand.
  const expected = chosenBrowser().kind === 'installed' ? expect.any(Number) : 217;
  const page = await openPage();
  await page.setContent('<span style="font: 40px Arial">Wide words</span>');
  const width = await page.locator('span').evaluate((span) => span.getBoundingClientRect().width);
  expect(Math.round(width)).toEqual(expected);
});
