import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { median } from './median';

/** The built page in Chromium: a lever dragged without a pause, and what is on screen when. */

const PORT = 4175;
/** Seconds of dragging. */
const DRAG = 10;
/** Drags of one move, to the last run. */
const DROPS = 5;

export interface PageTimes {
  readonly workers: number;
  /** Milliseconds from a move to the next painted picture of new numbers: median and 95th percentile of a drag. */
  readonly median: number;
  readonly late: number;
  /** Tasks of the page's thread that took more than 50 ms, while dragging. */
  readonly longTasks: number;
  /** Milliseconds from the last move to the picture of all 1,000 runs. */
  readonly finalPicture: number;
}

interface Drag {
  readonly times: readonly number[];
  readonly longTasks: number;
}

/** Drags a lever inside the page for some seconds: the next move comes as soon as the last one is on screen. */
async function drag(page: Page, seconds: number): Promise<Drag> {
  return page.evaluate(async (duration) => {
    const lever = document.querySelector<HTMLInputElement>('.square input')!;
    const curve = (): string | null => document.querySelector('.reader path.median')!.getAttribute('d');
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const times: number[] = [];
    const end = performance.now() + duration * 1000;
    for (let i = 0; performance.now() < end; i++) {
      const before = curve();
      const start = performance.now();
      // To and fro, never twice the same in a row.
      const part = Math.abs((i % 40) - 20) / 20;
      lever.value = String(Math.round(Number(lever.max) * (0.3 + 0.3 * part)));
      lever.dispatchEvent(new Event('input', { bubbles: true }));
      while (curve() === before && performance.now() < start + 5000) await frame();
      await frame();
      times.push(performance.now() - start);
    }
    lever.dispatchEvent(new Event('change', { bubbles: true }));
    observer.disconnect();
    return { times, longTasks };
  }, seconds);
}

/** Moves the lever once and waits for the last run. */
async function drop(page: Page, position: number): Promise<number> {
  return page.evaluate(async (value) => {
    const lever = document.querySelector<HTMLInputElement>('.square input')!;
    const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
    const all = (): boolean => document.body.textContent?.includes('same luck') ?? false;
    const start = performance.now();
    lever.value = String(Math.round(Number(lever.max) * value));
    lever.dispatchEvent(new Event('input', { bubbles: true }));
    lever.dispatchEvent(new Event('change', { bubbles: true }));
    while (all() && performance.now() < start + 20_000) await frame();
    while (!all() && performance.now() < start + 20_000) await frame();
    if (!all()) throw new Error('the runs did not come to an end');
    return performance.now() - start;
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
    await drag(page, 2);
    const { times, longTasks } = await drag(page, DRAG);
    await page.getByText('runs with the same luck').waitFor();
    const drops: number[] = [];
    for (let i = 0; i < DROPS; i++) drops.push(await drop(page, 0.3 + 0.05 * i));
    return {
      workers: await page.evaluate(() => navigator.hardwareConcurrency),
      median: median(times),
      late: [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!,
      longTasks,
      finalPicture: median(drops),
    };
  } finally {
    await browser.close();
    server.kill();
  }
}
