import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindsOf } from './problems.mjs';

const page = (/** @type {string} */ body) => `# Problems\n\nIntro.\n\n${body}`;

describe('the page of problems', () => {
  test('is read', () => {
    expect(kindsOf(page('## sold-out\n\nNot enough pieces (409 Conflict).\n\nText.\n'))).toEqual([
      { kind: 'sold-out', title: 'Not enough pieces', status: 409 },
    ]);
    const real = kindsOf(readFileSync(new URL('../../openapi/problems.md', import.meta.url), 'utf8'));
    expect(real.map(({ kind }) => kind)).toContain('idempotency-key-in-use');
  });

  test.each([
    ['no title', '## sold-out\n\nText.\n'],
    ['no empty line', '## sold-out\nNot enough pieces (409 Conflict).\n'],
    ['a strange name', '## Sold out\n\nNot enough pieces (409 Conflict).\n'],
    ['a kind twice', '## a\n\nA (409 Conflict).\n\n## a\n\nA (409 Conflict).\n'],
    ['nothing', ''],
  ])('stops at a layout that it does not know: %s', (_, body) => {
    expect(() => kindsOf(page(body))).toThrow(/problems\.md/);
  });
});
