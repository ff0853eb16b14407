import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';
import { CHECKS } from '../../src/dossier/finding';
import '../dossier';

const FILE = resolve(import.meta.dirname, '../../src/dossier/dossier.json');
const ORDER: readonly string[] = Object.values(CHECKS).flat();

/**
 * Writes the published dossier from what the tests found, when all of them ran and passed. With CHECK_DOSSIER set it
 * fails instead when the file is not what was found.
 */
export default class DossierReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], _errors: readonly unknown[], reason: TestRunEndReason): void {
    const inOrder = modules.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    const tests = inOrder.flatMap((module) => [...module.children.allTests()]);
    if (reason !== 'passed' || tests.some((test) => test.result().state !== 'passed')) return;
    const findings = tests.flatMap((test) => test.meta().findings ?? []);
    const missing = ORDER.filter((check) => !findings.some((finding) => finding.check === check));
    // Some of the tests only: nothing to publish.
    if (missing.length > 0 && process.env.CHECK_DOSSIER === undefined) return;
    const rows = findings
      .sort((a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check))
      .map((finding) => `  ${JSON.stringify(finding)}`);
    const text = `[\n${rows.join(',\n')}\n]\n`;
    const before = readFileSync(FILE, 'utf8');
    if (before === text && missing.length === 0) return;
    writeFileSync(FILE, text);
    if (process.env.CHECK_DOSSIER === undefined) return;
    console.error(
      missing.length > 0
        ? `no test published ${missing.join(', ')}`
        : 'src/dossier/dossier.json was not what the tests found; it has been written anew: look at it and commit it',
    );
    process.exitCode = 1;
  }
}
