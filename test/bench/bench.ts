import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureKernel } from './kernel';
import { measurePage } from './page';

/** Measures the engine on one core and the page in Chromium, prints the figures and writes them to BENCH.md. */

const kernel = measureKernel();
const page = await measurePage();
const rounded = (value: number): string => value.toPrecision(3).replace(/e\+?(\d+)/, ' x 10^$1');

const lines = [
  `default scenario, one core: ${Math.round(kernel.runsPerSecond)} runs/s, ${rounded(kernel.drawsPerSecond / 1e6)} million draws/s (${Math.round(kernel.drawsPerRun)} draws a run)`,
  `a draw, law included, costs ${rounded(kernel.drawInRandomCalls)} calls of Math.random measured in turn`,
  `Chromium, ${page.workers} workers: lever's move to first picture ${Math.round(page.firstPicture)} ms, to all 1,000 runs ${Math.round(page.finalPicture)} ms`,
];
console.log(lines.join('\n'));
writeFileSync(
  'BENCH.md',
  `# Bench

Written by \`npm run bench\`: medians of interleaved rounds, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}).
Seconds belong to this machine on that day; ratios travel.

${lines.map((line) => `- ${line}`).join('\n')}
`,
);
