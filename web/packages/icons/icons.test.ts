import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from './names.ts';

const sprite = readFileSync(new URL('./sprite.svg', import.meta.url), 'utf8');

test('names and drawings are the same set', () => {
  expect([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((m) => m[1])).toEqual([...iconNames]);
});

test('drawings hold nothing but shapes, without colours of their own', () => {
  expect(sprite).not.toMatch(/<(script|style|image|foreignObject|a)\b|\bon\w+=|href=|url\(/i);
  expect(sprite).not.toMatch(/(fill|stroke)="(?!none|currentColor)/);
  expect(new Set([...sprite.matchAll(/<(\w+)/g)].map((m) => m[1]))).toEqual(
    new Set(
      ['svg', 'symbol', 'path', 'circle', 'rect', 'ellipse', 'line', 'polyline', 'polygon'].filter((tag) =>
        sprite.includes(`<${tag}`),
      ),
    ),
  );
});

test('the sprite stays small', () => {
  expect(sprite.length).toBeLessThan(24_000);
});
