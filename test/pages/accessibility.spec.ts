import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** No view breaks WCAG 2.2 AA in either theme or language. */

const VIEWS = [1, 2, 3];

for (const language of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ page }) => {
      await page.addInitScript(
        ([chosen, look]) => {
          localStorage.setItem('language', chosen!);
          localStorage.setItem('theme', look!);
        },
        [language, theme],
      );
      await page.goto('/');
      await expect(page.locator('.numbers')).toBeVisible({ timeout: 30_000 });
      for (const view of VIEWS) {
        await page.locator(`nav a:nth-child(${view})`).first().click();
        await page.locator('details summary').click();
        const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  }
}

for (const language of ['en', 'zh'])
  test(`nothing overflows at 390, 768 and 1920 pixels: ${language}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
    await page.goto('/');
    await expect(page.locator('.numbers')).toBeVisible({ timeout: 30_000 });
    for (const width of [390, 768, 1920]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, String(width)).toBe(0);
    }
  });
