import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentOf } from './accent.ts';
import { contrast } from './contrast.ts';
import { themeScript, themeScriptHash } from './theme-script.js';
import { type Colour, colours, sizes, spaces } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const grounds = ['canvas', 'surface', 'sunken'] as const;

/** `--name: #hex;` of one block of the file. */
function block(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(from, css.indexOf('\n  }', from));
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map((m) => [m[1] as string, m[2] as string]));
}

const themes = { light: block(':root'), dark: block(':root[data-theme="dark"]') };
const value = (theme: keyof typeof themes, name: Colour) => themes[theme].get(name) ?? 'missing';

/** The table of web.md section 3: colour, least contrast on the three grounds, and what the table says for each theme. */
const onGrounds: [Colour, number, [number, number, number], [number, number, number]][] = [
  ['ink', 4.5, [15.7, 17.1, 14.4], [16.0, 14.8, 16.7]],
  ['ink-2', 4.5, [7.1, 7.8, 6.6], [9.6, 8.9, 10.0]],
  ['ink-3', 4.5, [5.2, 5.7, 4.8], [6.7, 6.2, 7.0]],
  ['edge', 3, [3.3, 3.7, 3.1], [4.4, 4.1, 4.6]],
  ['glaze', 4.5, [5.8, 6.3, 5.3], [8.8, 8.1, 9.1]],
  ['saffron', 4.5, [5.2, 5.7, 4.8], [9.0, 8.3, 9.4]],
];

const pairs: [Colour, Colour, number, number][] = [
  ['ok', 'ok-soft', 4.8, 7.8],
  ['warn', 'warn-soft', 5.2, 8.0],
  ['bad', 'bad-soft', 5.4, 6.9],
  ['info', 'info-soft', 5.3, 7.1],
  ['on-glaze', 'glaze', 6.3, 8.1],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const at = theme === 'light' ? 0 : 1;

  test.each(onGrounds)('%s reads on every ground', (name, least, ...said) => {
    grounds.forEach((ground, i) => {
      const is = contrast(value(theme, name), value(theme, ground));
      expect(is).toBeGreaterThanOrEqual(least);
      expect(Math.abs(is - (said[at]?.[i] ?? 0))).toBeLessThan(0.1);
    });
  });

  test.each(pairs)('%s reads on %s', (name, ground, ...said) => {
    const is = contrast(value(theme, name), value(theme, ground));
    expect(is).toBeGreaterThanOrEqual(4.5);
    expect(Math.abs(is - (said[at] ?? 0))).toBeLessThan(0.1);
  });

  test.each([
    ['ink', 'glaze-soft'],
    ['ink', 'saffron-soft'],
    ['ink', 'ok-soft'],
    ['ink', 'warn-soft'],
    ['ink', 'bad-soft'],
    ['ink', 'info-soft'],
    ['glaze', 'glaze-soft'],
    ['saffron', 'saffron-soft'],
    ['ink-2', 'glaze-soft'],
    ['on-glaze', 'glaze-hover'],
    ['on-bad', 'bad'],
    ['ok', 'surface'],
    ['warn', 'surface'],
    ['bad', 'surface'],
    ['info', 'surface'],
    ['bad', 'canvas'],
  ] as [Colour, Colour][])('%s reads on %s too', (name, ground) => {
    expect(contrast(value(theme, name), value(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('a colour of any shop is made readable', () => {
    for (const hex of ['#ffd400', '#ff0000', '#00ff00', '#0000ff', '#ffffff', '#000000', '#7f7f7f', '#0e6b66']) {
      const made = accentOf(hex, theme);
      for (const ground of grounds) expect(contrast(made.accent, value(theme, ground))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(made.on, made.accent)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('each colour has a value', () => {
    for (const name of colours) expect(themes[theme].has(name), name).toBe(true);
    expect([...themes[theme].keys()].filter((name) => !(colours as readonly string[]).includes(name))).toEqual([]);
  });
});

test('the lists of distances and sizes are those of the file', () => {
  for (const space of spaces) expect(css).toContain(`--space-${space}: ${space}px;`);
  for (const size of sizes) expect(css).toContain(`--size-${size}: ${size}px;`);
  expect(css.match(/--space-\d+:/g)).toHaveLength(spaces.length);
});

test('the script in the head is small, and its hash is the one that is allowed', () => {
  expect(themeScript.length).toBeLessThanOrEqual(300);
  expect(themeScriptHash).toBe(`sha256-${createHash('sha256').update(themeScript).digest('base64')}`);
});
