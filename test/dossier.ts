import { TestRunner } from 'vitest';
import type { Finding } from '../src/dossier/finding';

declare module 'vitest' {
  interface TaskMeta {
    findings?: Finding[];
  }
}

/**
 * Puts a finding of the running test into the published dossier. Numbers are kept to four significant digits, so that
 * engines that round differently in the thirteenth write the same file.
 */
export function publish(finding: Finding): void {
  const { meta } = TestRunner.getCurrentTest()!;
  (meta.findings ??= []).push(
    Object.fromEntries(
      Object.entries(finding).map(([key, value]) => [
        key,
        typeof value === 'number' && key !== 'cases' ? Number(value.toPrecision(4)) : value,
      ]),
    ) as unknown as Finding,
  );
}
