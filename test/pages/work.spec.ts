import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** People at work on a scenario: they move, undo, go back, search, add plans and events, and come again tomorrow. */

async function open(page: Page, settings: Record<string, string> = {}): Promise<void> {
  await page.addInitScript((stored) => {
    if (sessionStorage.getItem('begun')) return;
    sessionStorage.setItem('begun', 'yes');
    for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  }, settings);
  await page.goto('/');
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/1,000 runs with the same luck|1,000 次模拟，各方案同样的运气/)).toBeVisible({
    timeout: 30_000,
  });
}

const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ });
const redo = (page: Page): Locator => page.getByRole('button', { name: /^Redo/ });

async function type(page: Page, button: string | RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.locator('input:focus').fill(text);
  await page.keyboard.press('Enter');
}

/** Drags with the mouse from the middle of an element by so many pixels, in steps as a hand does. */
async function drag(page: Page, from: Locator, along: number, part = 0.5): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const box = (await from.boundingBox())!;
  const [x, y] = [box.x + box.width * part, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(x + (along * i) / 8, y);
  await page.mouse.up();
}

test('one drag is one step; undo and redo by button and by keys say what they do', async ({ page }) => {
  await open(page);
  await expect(undo(page)).toBeDisabled();
  const lever = page.getByRole('slider', { name: 'Buyers who lapse, a month' });
  const before = await lever.getAttribute('aria-valuetext');
  expect(before).toBe('18%');
  await drag(page, lever, -60, 0.594);
  const after = await lever.getAttribute('aria-valuetext');
  expect(after).not.toBe(before);
  await expect(undo(page)).toHaveAccessibleName(`Undo: Buyers who lapse, a month: ${before} → ${after}`);
  await type(page, /Cost per ad lead, typed value/, '60');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥40' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(lever).toHaveAttribute('aria-valuetext', before!);
  await expect(undo(page)).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(lever).toHaveAttribute('aria-valuetext', after!);
  await redo(page).click();
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
  await expect(redo(page)).toBeDisabled();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
});

test('in a field the keys undo the typing, not the work', async ({ page }) => {
  await open(page);
  await type(page, /Cost per ad lead, typed value/, '60');
  const search = page.getByRole('searchbox');
  await search.fill('trust');
  await page.keyboard.press('Control+z');
  await search.fill('');
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
});

test('the history keeps every step, presets too, and goes to any of them', async ({ page }) => {
  await open(page);
  await type(page, /Cost per ad lead, typed value/, '60');
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('luxury@1');
  await page.keyboard.press('Control+z');
  await type(page, /Cost per ad lead, typed value/, '50');
  await page.getByRole('button', { name: 'History' }).click();
  const steps = page.getByRole('dialog', { name: 'History' }).getByRole('listitem');
  await expect(steps).toHaveText([
    'Cost per ad lead: ¥60 → ¥50',
    /^Preset: Luxury\s+set aside$/,
    'Cost per ad lead: ¥40 → ¥60',
    'Begun with Beauty',
  ]);
  await steps.getByRole('button', { name: /Luxury/ }).click();
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('luxury@1');
  await expect(page.getByRole('button', { name: 'History' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
});

test('a reload brings the work back, with its history', async ({ page }) => {
  await open(page);
  await type(page, /Cost per ad lead, typed value/, '60');
  await page.getByRole('button', { name: 'Add: Rival discounts' }).click();
  await settled(page);
  const sentence = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sentence!);
  await expect(page.getByRole('group', { name: /Rival discounts/ })).toBeVisible();
  await undo(page).click();
  await undo(page).click();
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥40' })).toBeVisible();
});

test('damaged work is named in words and put aside; the page works on', async ({ page, browserName }) => {
  const damaged = '{"form":1,"at":0,"tip":0,"steps":[{"scenario":{"years":"many"}}]}';
  await open(page, { work: damaged });
  await expect(page.getByRole('alert')).toContainText(
    'The work kept in this browser could not be read (years must be a number). It has been put aside',
  );
  const file = page.getByRole('link', { name: 'Save it as a file' });
  await expect(file).toHaveAttribute('download', 'traffic-or-trust.json');
  // Playwright hears of downloads in Chromium only.
  if (browserName === 'chromium') {
    const saved = page.waitForEvent('download');
    await file.click();
    expect(await readFile(await (await saved).path(), 'utf8')).toBe(damaged);
  }
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await type(page, /Cost per ad lead, typed value/, '60');
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
});

test('any lever is found by a word of either language, and moved', async ({ page }) => {
  await open(page);
  const search = page.getByRole('searchbox', { name: 'Find any of 96 levers' });
  await search.fill('复购');
  await expect(page.getByRole('status').filter({ hasText: 'levers for' })).toHaveText(/levers for “复购”/);
  const bars = page.getByRole('group', { name: 'Repeat orders by stage, times a buyer’s' });
  const friends = bars.getByRole('slider', { name: /friends/ });
  await friends.focus();
  await page.keyboard.press('PageUp');
  await expect(friends).not.toHaveAttribute('aria-valuetext', '1.1');
  await expect(bars.getByText('Outside what we hold plausible: 1 to 1.19')).toBeVisible();
  await type(page, /Repeat orders by stage.*: known, typed value/, '1.05');
  await expect(undo(page)).toHaveAccessibleName(/known: 1.03 → 1.05/);
  await bars.getByRole('button', { name: /^Reset/ }).click();
  await expect(friends).toHaveAttribute('aria-valuetext', '1.1');
  await search.fill('zebra');
  await expect(page.getByText('No lever for “zebra”')).toBeVisible();
  await search.press('Escape');
  await expect(page.getByRole('slider', { name: 'Needs served per customer' })).toBeVisible();
});

test('all levers stand in groups; flags, budgets and reset of a group', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'All 96 levers, by group' }).click();
  await page.getByRole('button', { name: 'Choices: membership and rewards' }).click();
  await page.getByRole('checkbox', { name: /^Community/ }).uncheck();
  await expect(page.getByRole('button', { name: 'Choices: membership and rewards 6, 1 changed' })).toBeVisible();
  await page.getByRole('button', { name: 'Choices: discounts and budget' }).click();
  await page.getByRole('button', { name: 'Give it its own' }).click();
  await expect(page.getByRole('slider', { name: 'Budget of its own, a month' })).toHaveAttribute(
    'aria-valuetext',
    '¥652k',
  );
  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.getByRole('button', { name: 'Choices: discounts and budget (1)' }).click();
  await expect(page.getByText('as the others')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Community/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Only the key levers' }).click();
  await expect(page.getByRole('heading', { name: /What we believe/ })).toBeVisible();
});

test('a number becomes a range and a range a number; ranges are typed in either language', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Where Buyers who lapse, a month comes from' }).click();
  await page.getByRole('button', { name: /Make it a range/ }).click();
  await expect(page.getByRole('slider', { name: 'Buyers who lapse, a month, low end' })).toHaveAttribute(
    'aria-valuetext',
    '14%',
  );
  await page.getByRole('button', { name: /Make it one number/ }).click();
  await expect(page.getByRole('slider', { name: 'Buyers who lapse, a month', exact: true })).toHaveAttribute(
    'aria-valuetext',
    '20.1%',
  );
  for (const typed of ['5 to 9', '5～9', '5–9%']) {
    await type(page, /Buyers who lapse, a month, typed value/, '18');
    await type(page, /Buyers who lapse, a month, typed value/, typed);
    await expect(page.getByRole('button', { name: 'Buyers who lapse, a month, typed value: 5 to 9%' })).toBeVisible();
  }
});

test('a plan is copied, renamed, changed, compared and removed, and all of it undone', async ({ page }) => {
  await open(page);
  const heading = page.getByRole('heading', { level: 1 });
  const plans = page.getByRole('button', { name: 'Plans…' });
  await plans.click();
  await page.getByRole('button', { name: 'Copy KOS' }).click();
  await expect(page.getByRole('button', { name: 'Copy KOS', exact: true })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Name of KOS 2' }).fill('Half the team');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(plans).toBeFocused();
  // The copy is the plan being edited; its original stays as it was.
  await expect(page.getByRole('combobox', { name: /choices are shown/ })).toHaveValue('own4');
  await type(page, /Budget that goes to people, typed value/, '12');
  await page.getByRole('radio', { name: 'Half the team' }).press('Space');
  await expect(heading).toContainText('Half the team');
  await page.getByRole('combobox', { name: 'Baseline' }).selectOption('kos');
  await expect(heading).toContainText(/Half the team is behind KOS|Half the team is ahead of KOS|Too close/);
  await plans.click();
  await page.getByRole('button', { name: 'Remove Half the team' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Half the team' })).toHaveCount(0);
  await undo(page).click();
  await expect(page.getByRole('radio', { name: 'Half the team' })).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
  await expect(undo(page)).toBeDisabled();
  await expect(page.getByRole('radio')).toHaveCount(2);
  await expect(heading).toContainText(/KOS is ahead of traffic/);
});

test('an event is added, dragged, moved by keys, typed, and removed', async ({ page }) => {
  await open(page);
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Add: Ad prices jump' }).click();
  const start = page.getByRole('slider', { name: 'Ad prices jump, first month' });
  const end = page.getByRole('slider', { name: 'Ad prices jump, last month' });
  await expect(start).toBeFocused();
  await expect(page.getByText('An ad lead costs 50% more from month 25 to 36.')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('An ad lead costs 50% more from month 14 to 25.')).toBeVisible();
  await drag(page, start, 80);
  await expect(start).not.toHaveAttribute('aria-valuetext', 'month 14');
  const from = Number(await start.getAttribute('aria-valuenow'));
  expect(from).toBeGreaterThan(30);
  expect(Number(await end.getAttribute('aria-valuenow'))).toBe(from + 11);
  await drag(page, end, 40, 0.2);
  expect(Number(await end.getAttribute('aria-valuenow'))).toBeGreaterThan(from + 20);
  await type(page, /Ad prices jump, months/, '1 to 120');
  await type(page, /Ad prices jump, size, typed value/, '300');
  await settled(page);
  await expect(page.getByText('An ad lead costs 300% more from month 1 to 120.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before!);
  await type(page, /Ad prices jump, months/, 'soon');
  await expect(page.getByRole('alert')).toContainText('“soon” is not a month that is played');
  await page.getByRole('button', { name: 'Remove: Ad prices jump' }).click();
  await expect(page.getByRole('button', { name: 'Add: Ad prices jump' })).toBeFocused();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before!);
  await undo(page).click();
  await expect(start).toBeVisible();
});

test('what is to be remarked is said in words, and its fix is a step like any other', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Settings within their evidence; nothing to remark')).toBeVisible();
  await type(page, /Budget that goes to people, typed value/, '1');
  await type(page, /Referrals per customer, a year, typed value/, '2');
  await settled(page);
  await page.getByRole('button', { name: /3 remarks on these settings/ }).click();
  await expect(page.getByText('Referrals per customer, a year at 2 is outside what we hold plausible')).toBeVisible();
  await expect(page.getByText('In KOS the money for people does not pay a single KOS')).toBeVisible();
  await page.getByRole('button', { name: 'Set Budget that goes to people to 2%' }).click();
  await page.getByRole('button', { name: 'Set Referrals per customer, a year to 0.9', exact: true }).click();
  await expect(undo(page)).toHaveAccessibleName(/Referrals per customer, a year: 2 → 0.9/);
  await expect(page.getByRole('button', { name: 'Budget that goes to people, typed value: 2%' })).toBeVisible();
});

test('the answer stays where it is, whatever is moved or opened', async ({ page }) => {
  await open(page);
  const places = async (): Promise<unknown> =>
    Promise.all(
      ['h1', '.numbers', '.answer nav', '.reader'].map(async (part) => {
        const box = await page.locator(part).first().boundingBox();
        return box && [box.x, box.y, box.width, box.height].map(Math.round);
      }),
    );
  const first = await places();
  const lever = page.getByRole('slider', { name: 'Trust forms, a month, low end' });
  const spot = await lever.boundingBox();
  await lever.press('End');
  await settled(page);
  expect(await lever.boundingBox()).toEqual(spot);
  await page.getByRole('button', { name: 'Where Trust forms, a month comes from' }).click();
  await page.getByRole('button', { name: 'Plans…' }).click();
  await page.getByRole('button', { name: 'Copy KOS' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('price');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'All 96 levers, by group' }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  expect(await places()).toEqual(first);
});

test('on a phone the work can be undone, and nothing overflows', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, { language: 'zh' });
  await page.getByRole('button', { name: '添加：团队出走' }).click();
  await page.getByRole('button', { name: '按分组看全部 96 个参数' }).click();
  await page.getByRole('button', { name: /分阶段/ }).click();
  await page.getByRole('button', { name: '还原…' }).click();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^撤销：添加：团队出走/ }).click();
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
});

for (const [language, theme] of [
  ['en', 'dark'],
  ['zh', 'light'],
  ['en', 'light'],
  ['zh', 'dark'],
] as const)
  test(`axe finds nothing with everything open: ${language}, ${theme}`, async ({ page }) => {
    // Five passes of axe over every lever there is take Firefox more than a minute on a busy machine.
    test.slow();
    await open(page, { language, theme });
    const en = language === 'en';
    for (const name of en ? ['Add: Ad prices jump', 'Add: Scandal'] : ['添加：广告涨价', '添加：内容事故'])
      await page.getByRole('button', { name }).click();
    await type(page, en ? /Budget that goes to people, typed/ : /预算里花在人身上，直接输入/, '1');
    await settled(page);
    await page.locator('.remarks button').first().click();
    const found = async (): Promise<string[]> => {
      const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    expect(await found()).toEqual([]);
    await page.getByRole('button', { name: en ? 'All 96 levers, by group' : '按分组看全部 96 个参数' }).click();
    const groups = page.locator('h3 button');
    await expect(groups).toHaveCount(15);
    for (const group of await groups.all()) await group.click();
    await page.locator('.grade').first().click();
    expect(await found()).toEqual([]);
    for (const menu of en ? ['History', 'Plans…', 'Reset…'] : ['历史', '方案…', '还原…']) {
      await page.getByRole('button', { name: menu, exact: true }).click();
      await expect(page.getByRole('dialog', { name: menu }).locator('li').first()).toBeVisible();
      expect(await found()).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
