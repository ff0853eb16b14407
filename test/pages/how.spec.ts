import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** "How it works": the law with the numbers of the open scenario. */

async function open(page: Page, language = 'en', theme = 'light'): Promise<void> {
  await page.addInitScript(
    ([chosen, look]) => {
      localStorage.setItem('language', chosen!);
      localStorage.setItem('theme', look!);
    },
    [language, theme],
  );
  await page.goto('/#page=how');
  await expect(page.locator('.formula').first()).toBeVisible({ timeout: 30_000 });
}

/** The text of a formula's two lines by what it gives. */
async function formula(page: Page, gives: string): Promise<string> {
  return (
    await page
      .locator('.formula', { has: page.locator('b', { hasText: gives }) })
      .first()
      .innerText()
  ).trim();
}

test('is one click from the answer and back, and the address says so', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'How it works' }).click();
  await expect(page).toHaveURL(/#page=how$/);
  await expect(page.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the answer' }).click();
  await expect(page.locator('.numbers')).toBeVisible({ timeout: 30_000 });
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
});

test('works its formulas out for the plan, month and customer that are asked for', async ({ page }) => {
  await open(page);
  await expect.poll(() => formula(page, 'attention')).toMatch(/min\(1, capacity ÷ load\)/);
  expect(await formula(page, 'paid to the team')).not.toMatch(/^.*\n¥0 /);
  await page.getByRole('combobox', { name: 'Plan', exact: true }).selectOption('traffic');
  expect(await formula(page, 'paid to the team')).toMatch(/\n¥0 = 0 ×/);
  const years = await formula(page, 'pay of a KOS');
  await page.getByRole('slider', { name: 'Month' }).focus();
  await page.keyboard.press('End');
  expect(await formula(page, 'pay of a KOS')).not.toBe(years);
  const stranger = await formula(page, 'lapse factor as kept');
  await page.getByRole('combobox', { name: 'A customer who is' }).selectOption({ label: 'friends' });
  expect(await formula(page, 'lapse factor as kept')).not.toBe(stranger);
});

test('follows a change of preset, and of language without losing its place', async ({ page }) => {
  await open(page);
  const before = await formula(page, 'ad price');
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('automotive@1');
  await expect.poll(() => formula(page, 'ad price')).not.toBe(before);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '模型怎么算' })).toBeVisible();
  expect(await formula(page, '广告单价')).toContain('×');
});

for (const [look, width, language, theme] of [
  ['on a phone in English', 390, 'en', 'light'],
  ['on a dark desktop in Chinese', 1280, 'zh', 'dark'],
] as const)
  test(`axe finds nothing: ${look}`, async ({ page }) => {
    // The page is long, and axe takes its time.
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await open(page, language, theme);
    const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test('nothing overflows at any width, in either language', async ({ page }) => {
  await open(page, 'zh');
  for (const width of [390, 768, 1280, 1920])
    for (const other of ['Switch to English', '切换到中文']) {
      await page.setViewportSize({ width, height: 844 });
      await page.getByRole('button', { name: other }).click();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${other} ${width}`).toBe(0);
    }
});
