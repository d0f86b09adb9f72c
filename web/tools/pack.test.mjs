import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack } from './pack.mjs';

test('a file of text has twins that unpack to it, and nothing is left of the build before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-pack-'));
  try {
    const at = (/** @type {string} */ name) => join(folder, name);
    mkdirSync(at('assets'));
    const script = 'console.log("tea");\n'.repeat(200);
    writeFileSync(at('assets/a.js'), script);
    writeFileSync(at('assets/small.js'), 'x');
    writeFileSync(at('assets/photo.webp'), Buffer.alloc(5000));
    writeFileSync(at('assets/old.js.br'), 'of a file that is gone');
    expect(pack(folder)).toBe(1);
    expect(gunzipSync(readFileSync(at('assets/a.js.gz'))).toString()).toBe(script);
    expect(brotliDecompressSync(readFileSync(at('assets/a.js.br'))).toString()).toBe(script);
    for (const none of ['small.js.gz', 'photo.webp.gz', 'old.js.br'])
      expect(existsSync(at(`assets/${none}`))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
