// Packs what a build made: beside each file of text a twin for br and one for gzip, where that makes it smaller. The server
// sends the twin that the browser takes.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller ones fit into a packet as they are. */
const leastBytes = 512;
const texts = /\.(js|css|svg|json|webmanifest|txt)$/;

/** @param {string} folder */
export function pack(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  for (const name of names) if (/\.(br|gz)$/.test(name)) rmSync(join(folder, name));
  let packed = 0;
  for (const name of names.filter((one) => texts.test(one))) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const plain = readFileSync(path);
    if (plain.length < leastBytes) continue;
    const twins = /** @type {const} */ ([
      ['gz', gzipSync(plain, { level: 9 })],
      ['br', brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })],
    ]);
    for (const [end, bytes] of twins) if (bytes.length < plain.length) writeFileSync(`${path}.${end}`, bytes);
    packed++;
  }
  return packed;
}

const [, program, folder] = process.argv;
if (program?.endsWith('pack.mjs') && folder) process.stdout.write(`packed ${pack(folder)} files in ${folder}\n`);
