import { expect, test } from 'vitest';
import { cameFrom, inside, noteMove } from './moves.ts';

test('after signing in one goes on inside the shop only', () => {
  expect(inside('/checkout?sku=a')).toBe('/checkout?sku=a');
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
  ]) {
    expect(inside(next)).toBe('/me');
  }
});

test('a back control goes back only where it came from there', () => {
  for (const url of ['/', '/search?q=tea', '/products/longjing']) noteMove(url);
  expect(cameFrom('/search')).toBe(true);
  expect(cameFrom('/')).toBe(false);
  noteMove('/search?q=tea');
  expect(cameFrom('/')).toBe(true);
});
