// Writes the types of the three APIs, and the kinds of problems, from what the server's code committed in ../openapi.
// `--check` writes nothing and fails where a committed file is not what would be written.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import openapiTS, { astToString } from 'openapi-typescript';
import { kindsOf, problemsModule } from './problems.mjs';

const openapi = new URL('../../openapi/', import.meta.url);
const generated = new URL('../packages/api/generated/', import.meta.url);
const audiences = ['storefront', 'merchant', 'platform'];
const head = (/** @type {string} */ source) =>
  `// Generated from openapi/${source} by \`npm run types\`: change it there.\n`;

/** @returns {Promise<[file: string, text: string][]>} */
async function outputs() {
  const types = audiences.map(async (audience) => {
    const ast = await openapiTS(new URL(`${audience}.json`, openapi), {
      // A field of a request that has a default may be left out.
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      silent: true,
    });
    return /** @type {[string, string]} */ ([`${audience}.d.ts`, head(`${audience}.json`) + astToString(ast)]);
  });
  const kinds = kindsOf(await readFile(new URL('problems.md', openapi), 'utf8'));
  return [...(await Promise.all(types)), ['problems.ts', head('problems.md') + problemsModule(kinds)]];
}

const check = process.argv.includes('--check');
const stale = [];
for (const [file, text] of await outputs()) {
  const there = await readFile(new URL(file, generated), 'utf8').catch(() => '');
  if (there === text) continue;
  stale.push(file);
  if (!check) await writeFile(new URL(file, generated), text);
}
if (check && stale.length > 0) {
  process.stderr.write(`Not what openapi/ says: packages/api/generated/{${stale.join(',')}}. Run \`npm run types\`.\n`);
  process.exit(1);
}
process.stdout.write(stale.length === 0 ? 'The generated types are up to date.\n' : `Wrote ${stale.join(', ')}.\n`);
