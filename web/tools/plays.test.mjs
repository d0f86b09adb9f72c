import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Spelt in halves, so that this file may be searched too.
const plays = new RegExp(['group.?' + 'buy', 'com' + 'mission', 'fla' + 'sh'].join('|'), 'i');
const notOurs = new Set(['node_modules', 'dist']);

/** @param {URL} folder @returns {Generator<URL>} */
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue;
    if (entry.isDirectory()) yield* files(new URL(`${entry.name}/`, folder));
    else if (/\.(m?[jt]sx?|css|html|json|svg|md)$/.test(entry.name)) yield new URL(entry.name, folder);
  }
}

test('the web knows no play: another one appears without a change here', () => {
  const root = new URL('../', import.meta.url);
  const found = ['apps/', 'packages/'].flatMap((part) =>
    [...files(new URL(part, root))].flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const named = lines.flatMap((line, i) => (plays.test(line) ? [i + 1] : []));
      return named.map((line) => `${fileURLToPath(file).slice(fileURLToPath(root).length)}:${line}`);
    }),
  );
  expect(found).toEqual([]);
});
