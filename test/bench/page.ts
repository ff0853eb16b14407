import { spawn } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { median } from './median';

/** The built page in Chromium: a lever dragged without a pause, and what is on screen when. */

const PORT = 4175;
/** Seconds of dragging. */
const DRAG = 10;
/** Drags of one move, to the last run. */
const DROPS = 5;
/** Seconds of dragging between two looks at the memory, and how many looks. */
const BETWEEN = 60;
const LOOKS = 10;
/** Cold openings. */
const OPENINGS = 5;

export interface PageTimes {
  readonly workers: number;
  /** Milliseconds from a move to the next painted picture of new numbers: median and 95th percentile of a drag. */
  readonly median: number;
  readonly late: number;
  /** Tasks of the page's thread that took more than 50 ms, while dragging. */
  readonly longTasks: number;
  /** Milliseconds from the last move to the picture of all 1,000 runs. */
  readonly finalPicture: number;
  /** Milliseconds from navigation to the painted answer, cold. */
  readonly opening: number;
  /** Bytes in use on the page's heap after the first minute of dragging and after the last, rubbish collected. */
  readonly heap: readonly [number, number];
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
    const painted = (): Promise<void> =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      });
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
      // What is posted in a frame's callback arrives when the frame has been painted.
      await painted();
      times.push(performance.now() - start);
      await frame();
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

/** Opens the page in a browser that has never seen it. */
async function open(browser: Browser): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = (): void => {
      if (!document.querySelector('.reader path.median')?.getAttribute('d')) requestAnimationFrame(look);
      else setTimeout(() => document.documentElement.setAttribute('data-painted', String(performance.now())));
    };
    requestAnimationFrame(look);
  });
  await page.goto(`http://localhost:${PORT}/`);
  const time = await page.locator('html[data-painted]').getAttribute('data-painted');
  await context.close();
  return Number(time);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
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
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await open(browser));
    await drag(page, 2);
    const { times, longTasks } = await drag(page, DRAG);
    await page.getByText('runs with the same luck').waitFor();
    const drops: number[] = [];
    for (let i = 0; i < DROPS; i++) drops.push(await drop(page, 0.3 + 0.05 * i));
    const heaps: number[] = [];
    for (let look = 0; look < LOOKS; look++) {
      await drag(page, BETWEEN);
      heaps.push(await heapOf(page));
    }
    return {
      workers: await page.evaluate(() => navigator.hardwareConcurrency),
      median: median(times),
      late: [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!,
      longTasks,
      finalPicture: median(drops),
      opening: median(openings),
      heap: [heaps[0]!, heaps.at(-1)!],
    };
  } finally {
    await browser.close();
    server.kill();
  }
}
