import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { median } from './median';

/** The built page in Chromium: from a lever's move to the first and to the final picture on screen. */

const PORT = 4175;
const MOVES = 12;

export interface PageTimes {
  readonly workers: number;
  readonly firstPicture: number;
  readonly finalPicture: number;
}

/** Moves a lever inside the page and waits for the next painted picture, then for the last run. Milliseconds. */
async function move(page: Page, position: number): Promise<{ first: number; final: number }> {
  return page.evaluate(async (value) => {
    const lever = document.querySelector<HTMLInputElement>('.square input')!;
    const curve = (): string | null => document.querySelector('.reader path.median')!.getAttribute('d');
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
    const before = curve();
    const start = performance.now();
    lever.value = String(Math.round(Number(lever.max) * value));
    lever.dispatchEvent(new Event('input', { bubbles: true }));
    const patience = start + 20_000;
    while (curve() === before && performance.now() < patience) await frame();
    await frame();
    const first = performance.now() - start;
    lever.dispatchEvent(new Event('change', { bubbles: true }));
    while (!document.body.textContent?.includes('same luck') && performance.now() < patience) await frame();
    if (performance.now() >= patience) throw new Error('the picture did not move');
    return { first, final: performance.now() - start };
  }, position);
}

export async function measurePage(): Promise<PageTimes> {
  const server = spawn('node', ['node_modules/vite/bin/vite.js', 'preview', '--port', String(PORT), '--strictPort']);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    await new Promise((done) => setTimeout(done, 1500));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    // The TypeScript loader wraps named functions in a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (f) => f');
    await page.goto(`http://localhost:${PORT}/`);
    await page.getByText('runs with the same luck').waitFor();
    const times: { first: number; final: number }[] = [];
    for (let i = 0; i < MOVES; i++) times.push(await move(page, 0.25 + 0.03 * i));
    return {
      workers: await page.evaluate(() => navigator.hardwareConcurrency),
      firstPicture: median(times.map(({ first }) => first)),
      finalPicture: median(times.map(({ final }) => final)),
    };
  } finally {
    await browser.close();
    server.kill();
  }
}
