import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Compiles the kernels to WebAssembly and leaves them beside the source as a module that holds the bytes. */

const HERE = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
const file = join(folder, 'kernels.wasm');
const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory'];
const compiler = resolve(HERE, '../../node_modules/assemblyscript/bin/asc.js');
const source = resolve(HERE, 'compiled/index.as.ts');
const done = spawnSync(process.execPath, [compiler, source, '-o', file, ...options], { stdio: 'inherit' });
if (done.status !== 0) process.exit(1);
const bytes = readFileSync(file).toString('base64');
rmSync(folder, { recursive: true });
writeFileSync(
  resolve(HERE, 'kernels.wasm.ts'),
  `/** Compiled from compiled/index.as.ts by build.mjs; not kept in the repository. */\nexport default '${bytes}';\n`,
);
