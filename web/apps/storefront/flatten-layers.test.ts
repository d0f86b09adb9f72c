import { expect, test } from 'vitest';
import { flattened } from './flatten-layers.ts';

test('layers go, what they hold stays in its order', () => {
  const css = '@layer a,b;@layer a{p{color:red}@media (x){q{content:"}"}}}@layer b{s{top:0}}t{left:0}';
  expect(flattened(css)).toBe('p{color:red}@media (x){q{content:"}"}}s{top:0}t{left:0}');
});
