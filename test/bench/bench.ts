import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measureGrowth } from './growth';
import { measureKernel } from './kernel';
import { measurePage } from './page';

/** Measures the engine on one core and the page in Chromium, prints the figures and writes them to BENCH.md. */

const kernel = await measureKernel();
const growth = measureGrowth();
const page = await measurePage();
const rounded = (value: number): string => value.toPrecision(3).replace(/e\+?(\d+)/, ' x 10^$1');

const lines = [
  `default scenario, one core: ${Math.round(kernel.runsPerSecond)} runs/s, ${rounded(kernel.drawsPerSecond / 1e6)} million draws/s (${Math.round(kernel.drawsPerRun)} draws a run); ${Math.round(kernel.plainRunsPerSecond)} runs/s in TypeScript alone`,
  ...kernel.against.map(
    ({ name, times, plain }) =>
      `whole law against the draws alone in ${name}, 1,008 runs, in turn: ${rounded(times)} times as fast; ${rounded(plain)} in TypeScript alone`,
  ),
  `a market of 1e9 people costs ${rounded(growth.billionToMillion)} times one of 1e6 and ${rounded(growth.billionToThousand)} times one of 1e3; 1e6 costs ${rounded(growth.millionToThousand)} times 1e3`,
  `a plan with a team costs ${rounded(growth.teamToNone)} times one without`,
  `a mechanism that is switched off saves its cost; with it the default scenario costs ${growth.switchedOff.map(({ name, times }) => `${rounded(times)} times (${name})`).join(', ')}`,
  `Chromium, ${page.workers} workers, a lever dragged for ten seconds: next picture after ${Math.round(page.median)} ms (median), ${Math.round(page.late)} ms (95th percentile); tasks of the page's thread over 50 ms: ${page.longTasks}`,
  `all 1,000 runs ${Math.round(page.finalPicture)} ms after the last move`,
  `ten minutes of dragging: ${rounded(page.heap[0] / 1e6)} MB on the page's heap after the first, ${rounded(page.heap[1] / 1e6)} MB after the last`,
  `the default answer painted ${Math.round(page.opening)} ms after navigation, cold`,
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
