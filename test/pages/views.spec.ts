import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { viewsEn } from '../../src/i18n/views/en';
import { viewsZh } from '../../src/i18n/views/zh';
import { FINER_VIEWS, type FinerView } from '../../src/state/views';

/** The finer views: by address and by click, in both languages and themes, by pointer and by keyboard. */

async function open(page: Page, address: string, language = 'en', theme = 'light'): Promise<void> {
  await page.addInitScript(
    ([chosen, look]) => {
      localStorage.setItem('language', chosen!);
      localStorage.setItem('theme', look!);
    },
    [language, theme],
  );
  await page.goto(`/#${address}`);
}

/** The open view, once all runs are in it. */
async function whole(page: Page, view: FinerView): Promise<Locator> {
  const shown = page.locator(`[data-view=${view}]`);
  await expect(shown.getByText(/1,000 runs with the same luck|1,000 次模拟，各方案同样的运气/)).toBeVisible({
    timeout: 40_000,
  });
  return shown;
}

const said = async (shown: Locator): Promise<string> =>
  (await shown.getByRole('heading', { level: 2 }).innerText()).replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** The cells of the row whose head is given. */
async function row(shown: Locator, head: string): Promise<string[]> {
  const summary = shown.locator('summary').first();
  if ((await shown.locator('details[open]').count()) === 0 && (await summary.count()) > 0) await summary.click();
  const cells = shown
    .getByRole('row')
    .filter({ has: shown.page().getByRole('rowheader', { name: head, exact: true }) });
  return (await cells.first().getByRole('cell').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
}

for (const [language, words] of [
  ['en', viewsEn],
  ['zh', viewsZh],
] as const)
  test(`every view opens by a click, has an address of its own, and opens by it: ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, 'view=ahead', language);
    await whole(page, 'ahead');
    const row = page.getByRole('navigation', { name: words.more });
    for (const view of FINER_VIEWS) {
      await row.getByRole('link', { name: words.names[view], exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#view=${view}$`));
      const shown = await whole(page, view);
      const sentence = await said(shown);
      expect(sentence.length).toBeGreaterThan(12);
      await page.reload();
      expect(await said(await whole(page, view))).toBe(sentence);
    }
    await page.goBack();
    await whole(page, 'books');
  });

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh', 'light'],
] as const)
  test(`axe finds nothing in any view, and nothing overflows: ${language}, ${theme}`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const view of FINER_VIEWS) {
      await open(page, `view=${view}`, language, theme);
      const shown = await whole(page, view);
      // A run is played again before its story is told, a heading a year, and its books can be opened.
      if (view === 'run') await expect(shown.getByRole('heading', { level: 3 })).toHaveCount(10, { timeout: 20_000 });
      for (const summary of await shown.locator('summary').all()) await summary.click();
      const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(result.violations.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${view} at ${width}`).toBe(0);
      }
    }
  });

test('sentences say what their tables say', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, 'view=ahead');
  let shown = await whole(page, 'ahead');
  let sentence = await said(shown);
  for (const month of ['12', '60', '120']) expect(sentence).toContain((await row(shown, month))[0]!.split(' ')[0]!);

  await page.goto('/#view=bridge');
  shown = await whole(page, 'bridge');
  sentence = await said(shown);
  expect(sentence).toContain((await row(shown, 'Change'))[0]!.replace('+', ''));
  expect(sentence).toContain(`less spent on media (${(await row(shown, 'Media'))[0]})`);
  expect(sentence).toContain(`pay of the team (${(await row(shown, 'Pay of the team'))[0]})`);

  await page.goto('/#view=cash');
  shown = await whole(page, 'cash');
  sentence = await said(shown);
  const [traffic, , kos] = await row(shown, 'Cash needed at the deepest');
  expect(sentence).toContain(`Traffic is short of ${traffic}`);
  expect(sentence).toContain(`KOS is short of ${kos}`);

  await page.goto('/#view=cac');
  shown = await whole(page, 'cac');
  sentence = await said(shown);
  const costs = await row(shown, 'Whole horizon');
  expect(sentence).toContain(`traffic ${costs[1]}, points ${costs[4]} and KOS ${costs[7]}.`);
  expect(sentence).toContain(`traffic ${costs[2]}, points ${costs[5]} and KOS ${costs[8]}.`);

  await page.goto('/#view=retention');
  shown = await whole(page, 'retention');
  sentence = await said(shown);
  const [, first, ...later] = await row(shown, '1');
  expect(sentence).toContain(`KOS still has ${first} at the end of it and ${later.at(-1)} after ten years`);

  await page.goto('/#view=points');
  shown = await whole(page, 'points');
  expect(await said(shown)).toContain(`worth ${(await row(shown, '120'))[0]} (`);

  await page.goto('/#view=books');
  shown = await whole(page, 'books');
  sentence = await said(shown);
  expect(sentence).toContain(`takes in ${(await row(shown, 'Revenue')).at(-1)} and`);
  expect(sentence).toContain(`profit of ${(await row(shown, 'Profit')).at(-1)}.`);

  await page.goto('/#view=run');
  shown = await whole(page, 'run');
  expect(await said(shown)).toContain(`ten years ${(await row(shown, '120'))[0]}`);
});

test('months are read by arrow keys, bars too', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  for (const view of ['ahead', 'cash', 'channels', 'cac', 'trust', 'points', 'run'] as const) {
    await page.goto(`/#view=${view}`);
    const chart = (await whole(page, view)).getByRole('slider');
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await expect(chart).toHaveAttribute('aria-valuenow', '13');
    const before = await chart.getAttribute('aria-valuetext');
    expect(before).toContain('Month 13');
    await page.keyboard.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', /Month 120/);
  }
  await page.goto('/#view=result');
  const bars = (await whole(page, 'result')).getByRole('slider');
  await bars.focus();
  await page.keyboard.press('Home');
  await expect(bars).toHaveAttribute('aria-valuetext', /^below .*: \d+ runs$/);
  await page.keyboard.press('ArrowRight');
  await expect(bars).toHaveAttribute('aria-valuetext', / to .*: \d+ runs$/);
});

test('a limit of cash is typed, is part of the address, and is answered', async ({ page }) => {
  await page.goto('/#view=cash');
  const shown = await whole(page, 'cash');
  await shown.getByRole('button', { name: /Cash we can put in/ }).click();
  await page.getByRole('textbox').fill('nothing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“nothing” is not an amount above zero');
  await shown.getByRole('button', { name: /Cash we can put in/ }).click();
  await page.getByRole('textbox').fill('200k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/limit=200000/);
  await expect(
    shown.getByText(/not enough for traffic in \d+, for points in \d+, for KOS in \d+ of 100 runs/),
  ).toBeVisible();
  const counts = (await row(shown, 'Runs past the limit')).map((cell) => parseInt(cell));
  expect(counts.some((count) => count > 0 && count < 100)).toBe(true);
  await page.getByRole('link', { name: 'Answer', exact: true }).click();
  await expect(page).toHaveURL(/view=answer/);
  await page.goBack();
  await expect(shown.getByRole('button', { name: 'Cash we can put in: ¥200k' })).toBeVisible();
});

test('one run is told year by year, and shows its working', async ({ page }) => {
  await page.goto('/#view=run&run=worst');
  const shown = await whole(page, 'run');
  await expect(shown.getByRole('heading', { level: 3 })).toHaveCount(10, { timeout: 20_000 });
  const worst = await said(shown);
  expect(worst).toMatch(/^The worst run of 1,000, number [\d,]+: KOS ends ten years ¥.* behind/);
  await expect(shown.getByRole('listitem').filter({ hasText: 'Year 1' }).first()).toContainText(
    /KOS earns ¥.* than traffic/,
  );
  await shown.getByText('Show the working').click();
  await expect(shown.getByRole('rowheader', { name: 'Pay of the team' }).first()).toBeVisible();
  await shown.getByRole('link', { name: 'Best', exact: true }).click();
  await expect(page).toHaveURL(/run=best/);
  await expect(shown.getByRole('heading', { level: 2 })).toContainText('ahead');
});

test('a plan that has nothing to show says so in a sentence', async ({ page }) => {
  await page.goto('/#view=trust');
  await whole(page, 'trust');
  await page.getByRole('slider', { name: 'Budget that goes to people' }).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-view=trust] h2')).toHaveText(viewsEn.trust.noTeam);
});

test('views move with the levers', async ({ page }) => {
  await page.goto('/#view=channels');
  const shown = await whole(page, 'channels');
  const before = await said(shown);
  await page.getByRole('slider', { name: 'KOS time spent publishing' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => said(shown)).not.toBe(before);
  await expect.poll(() => said(shown)).toContain('what it publishes brings 0');
});
