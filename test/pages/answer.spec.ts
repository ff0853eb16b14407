import { expect, test, type Page } from '@playwright/test';

/** The first page as a person meets it: on the built site, in a real browser. */

async function resetAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reset…' }).click();
  await page.getByRole('button', { name: 'Everything, to the preset Beauty' }).click();
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/1,000 runs with the same luck|1,000 次模拟，各方案同样的运气/)).toBeVisible({
    timeout: 30_000,
  });
}

test('the answer is there before anything is clicked, and nothing else is asked of the network', async ({ page }) => {
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:4173/') && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /KOS is ahead of traffic after ten years in \d+ of 100 runs/,
  );
  await settled(page);
  await expect(page.getByRole('slider', { name: /Read any month/ })).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(errors).toEqual([]);
});

test('a lever moves the answer, its reset brings it back', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  const lever = page.getByRole('slider', { name: 'Needs served per customer' });
  await lever.focus();
  await page.keyboard.press('Home');
  await expect(lever).toHaveAttribute('aria-valuetext', '1');
  await expect(heading).not.toHaveText(before ?? '');
  await settled(page);
  await expect(page.getByText('changed', { exact: true })).toBeVisible();
  await resetAll(page);
  await settled(page);
  await expect(heading).toHaveText(before ?? '');
});

test('a plan is never held against itself, whatever is reset', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('combobox', { name: 'Baseline' }).selectOption('kos');
  await expect(heading).toContainText(/Traffic is behind KOS/);
  await page.getByRole('slider', { name: 'Buyers who lapse, a month' }).focus();
  await page.keyboard.press('ArrowRight');
  await resetAll(page);
  await settled(page);
  await expect(heading).toContainText(/KOS is ahead of traffic/);
});

test('a range has two handles that cannot cross', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const low = page.getByRole('slider', { name: 'Trust forms, a month, low end' });
  await low.focus();
  await page.keyboard.press('End');
  await expect(low).toHaveAttribute('aria-valuetext', '8%');
  // The handle stays with its value, and every press of an arrow key moves it.
  await page.keyboard.press('ArrowLeft');
  await expect(low).not.toHaveAttribute('aria-valuetext', '8%');
});

test('what is typed is taken, and what is no number is refused in words', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('button', { name: /Cost per ad lead, typed value/ }).click();
  await page.getByRole('textbox').fill('60');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
  await page.getByRole('button', { name: /Cost per ad lead, typed value/ }).click();
  await page.getByRole('textbox').fill('<b>lots</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('is not a number');
  await expect(page.getByRole('button', { name: /Cost per ad lead, typed value/ })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Cost per ad lead, typed value: ¥60' })).toBeVisible();
  await page.getByRole('button', { name: /KOS who quit, a year, typed value/ }).click();
  await page.getByRole('textbox').fill('150');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It can be 0% to 100%; the nearest end was taken')).toBeVisible();
});

test('language switches in place and keeps the work', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('slider', { name: 'Needs served per customer' }).focus();
  await page.keyboard.press('Home');
  await settled(page);
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('次模拟');
  await expect(page.getByRole('slider', { name: '每客满足几类需求' })).toHaveAttribute('aria-valuetext', '1');
  await expect(page.getByText('已改动')).toBeVisible();
});

test('everyday goods: the tool says no', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('combobox', { name: 'Preset' }).selectOption('everyday@1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/KOS is behind traffic after ten years/);
});

test('every industry is offered, and a number says where and when it was published', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const preset = page.getByRole('combobox', { name: 'Preset' });
  await expect(preset.getByRole('option')).toHaveCount(9);
  await page.getByRole('button', { name: 'Where Ad prices rise, a year comes from' }).click();
  await expect(page.getByText(/Our assumption.*LocaliQ, United States, 2025/)).toBeVisible();
  await preset.selectOption('automotive@1');
  await page.getByRole('button', { name: 'Where KOS who quit, a year comes from' }).click();
  await expect(page.getByText(/Verified.*NADA, United States, 2013.*Published range 40\sto\s75%/)).toBeVisible();
});

test('views, plans and months are read by keyboard', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  const chart = page.getByRole('slider', { name: /Read any month/ });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await expect(chart).toHaveAttribute('aria-valuenow', '13');
  await expect(chart).toHaveAttribute('aria-valuetext', /Month 13: .*8 runs in 10.*KOS ahead in \d+ of 100/);
  await page.getByRole('radio', { name: 'Points' }).press('Space');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Points is ahead of traffic');
  await page.getByRole('link', { name: 'Profit', exact: true }).click();
  await expect(page.getByRole('slider', { name: /Cumulative profit at the end/ })).toBeVisible();
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('columnheader', { name: 'KOS: friends' })).toBeVisible();
});

test('the theme switches in place, the tints of the layers with it', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'light'));
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: 'Customers', exact: true }).click();
  const layer = page.locator('.plans svg').last().locator('path').first();
  const light = await layer.getAttribute('fill');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(layer).not.toHaveAttribute('fill', light ?? '');
});

test('a plan without people is offered no lever that would move nothing', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('combobox', { name: 'Baseline' }).selectOption('kos');
  await expect(page.getByRole('slider', { name: 'Budget that goes to people' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Needs served per customer' })).toHaveCount(0);
});
