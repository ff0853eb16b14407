import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** The rules of the house, read off the imports. Each says why it is there. */

const SRC = resolve(import.meta.dirname, '../src');

/** From the ground up; a folder imports only from those above it in this list, and from itself. */
const LAYERS: readonly (readonly string[])[] = [
  ['rows', 'stats'],
  ['random'],
  ['scenario'],
  ['presets', 'model', 'dossier'],
  ['engine'],
  ['analysis'],
  ['i18n'],
  ['charts', 'ui'],
  ['state'],
  ['panels'],
  ['pages'],
  ['.'],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    // A build script runs before there is a house, and a .as.ts file is no TypeScript.
    const apart = name === 'build.mjs' || /\.(d|as)\.ts$/.test(name);
    return /\.(ts|svelte|mjs)$/.test(name) && !apart ? [path] : [];
  });
}

const files = filesBelow(SRC);

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = resolve(dirname(from), specifier);
  const found = [target, `${target}.ts`, `${target}.svelte.ts`].find((path) => files.includes(path));
  return found ?? target;
}

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(from, 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|new URL\('(\.[^']+)'/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    from,
    to: resolved(from, (match[2] ?? match[3] ?? match[4])!),
    typeOnly: match[1] !== undefined,
  }));
});

function folderOf(path: string): string {
  const inside = relative(SRC, path);
  return inside.includes('/') ? inside.split('/')[0]! : '.';
}

function layerOf(path: string): number {
  return LAYERS.findIndex((folders) => folders.includes(folderOf(path)));
}

/** Everything up to the questions put to what was played. */
function isBelowPage(path: string): boolean {
  return layerOf(path) <= LAYERS.findIndex((folders) => folders.includes('analysis'));
}

const shown = ({ from, to }: Import): string =>
  `${relative(SRC, from)} -> ${to.startsWith(SRC) ? relative(SRC, to) : to}`;
const inside = imports.filter(({ to }) => to.startsWith(SRC) && files.includes(to));
const outside = imports.filter(({ to }) => !to.startsWith('/'));

describe('the house', () => {
  it('knows every folder, because a room that is on no plan is where things get lost', () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].filter((folder) => !LAYERS.flat().includes(folder))).toEqual([]);
    expect(inside.length).toBeGreaterThan(200);
  });

  it('imports downwards only, because a layer must be understood without those above it', () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        layerOf(to) > layerOf(from) || (layerOf(to) === layerOf(from) && folderOf(to) !== folderOf(from)),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('has no cycles, because of two files that need each other neither can be read first', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) cycles.push([...path.slice(at), file].map((step) => relative(SRC, step)).join(' -> '));
      if (at >= 0 || done.has(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('keeps all layers up to analysis free of Svelte and of charts, because they run in Node and in workers too', () => {
    const allowed = [
      'seedrandom',
      'comlink',
      'comlink/dist/esm/node-adapter.mjs',
      'node:worker_threads',
      'tsx/esm/api',
    ];
    const wrong = outside.filter(({ from, to }) => isBelowPage(from) && !allowed.includes(to));
    expect(wrong.map(shown)).toEqual([]);
    expect(files.filter((file) => isBelowPage(file) && file.endsWith('.svelte'))).toEqual([]);
  });

  it('keeps customers out of charts and ui, because they draw numbers and words that others chose', () => {
    const wrong = inside.filter(
      ({ from, to, typeOnly }) =>
        ['charts', 'ui'].includes(folderOf(from)) && !['charts', 'ui', 'stats'].includes(folderOf(to)) && !typeOnly,
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('works out no number with functions that differ between engines, because the same seed gives the same bytes', () => {
    const pattern =
      /Math\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|tanh|sinh|cosh|cbrt|hypot|atan2?)\b|\*\*[^/*]/;
    const wrong = files
      .filter((file) => ['rows', 'random', 'model', 'engine', 'stats'].includes(folderOf(file)))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line) && pattern.test(line))
          .map((line) => `${relative(SRC, file)}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });

  it('writes no sentence outside the dictionaries, because each language is written by someone who thinks in it', () => {
    const spokenAttributes = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
    const wrong: string[] = [];
    for (const file of files.filter((path) => path.endsWith('.svelte'))) {
      const walk = (node: unknown, attribute: string | undefined): void => {
        if (Array.isArray(node)) return node.forEach((part) => walk(part, attribute));
        if (typeof node !== 'object' || node === null) return;
        const { type, name, data } = node as { type?: string; name?: string; data?: string };
        if (type === 'StyleSheet' || type === 'Script') return;
        const inside = type === 'Attribute' || type === 'StyleDirective' ? name : attribute;
        const spoken = inside === undefined || spokenAttributes.includes(inside);
        if (type === 'Text' && spoken && /\p{L}{2}/u.test(data ?? ''))
          wrong.push(`${relative(SRC, file)}: ${data?.trim()}`);
        for (const [key, value] of Object.entries(node)) if (key !== 'metadata') walk(value, inside);
      };
      walk(parse(readFileSync(file, 'utf8'), { modern: true }).fragment, undefined);
    }
    expect(wrong).toEqual([]);
  });

  it('uses effects nowhere, because what can be worked out is derived and work starts where the hand acts', () => {
    expect(
      files.filter((file) => /\$effect\b/.test(readFileSync(file, 'utf8'))).map((file) => relative(SRC, file)),
    ).toEqual([]);
  });
});
