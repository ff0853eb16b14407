import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';

/**
 * Runs every check there is, in the order in which they fail fastest, and prints how many passed and failed as the last
 * line. `npm test` is this.
 */

const UNIT = 'test-results/unit.json';
const PAGES = 'test-results/pages.json';
const total = { passed: 0, failed: 0 };

function run(name, args) {
  console.log(`\n== ${name}`);
  return spawnSync('npm', ['run', '--silent', name, ...args], { stdio: 'inherit' }).status === 0;
}

/** A check that passes or fails as a whole. */
function check(name) {
  const passed = run(name, []);
  total[passed ? 'passed' : 'failed']++;
  return passed;
}

/** A suite that counts its own tests; one that counts none has failed. */
function suite(name, args, file, count) {
  rmSync(file, { force: true });
  const passed = run(name, args);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${name} left no results`);
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.passed === 0 || (!passed && counted.failed === 0)) total.failed++;
}

mkdirSync('test-results', { recursive: true });
ensureBrowsers();
check('lint');
check('check');
const REPORTERS = ['default', 'json', './test/tools/dossier-reporter.ts'].map((name) => `--reporter=${name}`);
process.env.CHECK_DOSSIER = 'yes';
suite('unit', ['--', ...REPORTERS, `--outputFile.json=${UNIT}`], UNIT, (result) => ({
  passed: result.numPassedTests,
  failed: result.numFailedTests + result.numPendingTests,
}));
if (check('build'))
  suite('pages', [], PAGES, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
