import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What web views of 2020 (Chrome 87, Safari 14) lack and no build step adds. */
const newer =
  /\.at\(|Object\.hasOwn|structuredClone|\.findLast|\.to(Sorted|Reversed|Spliced)\(|AbortSignal\.(any|timeout)|randomUUID\(|\(\?<[=!]/;

const packages = join(import.meta.dirname, '../../packages');
const folders = ['api', 'icons', 'money', 'shop-ui', 'text', 'time'].map((name) => join(packages, name));

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist', 'generated', 'gallery'].includes(entry.name)) yield* sources(path);
    } else if (/\.tsx?$/.test(entry.name) && !/\.test\.|react\.tsx/.test(entry.name)) yield path;
  }
}

test('nothing of the shop is newer than the web views that it is for', () => {
  const found = [...folders, join(import.meta.dirname, 'src')].flatMap((folder) =>
    [...sources(folder)].filter((path) => newer.test(readFileSync(path, 'utf8'))),
  );
  expect(found).toEqual([]);
});
