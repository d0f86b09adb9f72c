import { expect, test } from 'vitest';
import { chosenAtFirst, isOffered, propertiesOf, type Variant, variantOf } from './variants.ts';

const variant = (code: string, colour: string, size: string, in_stock = true): Variant => ({
  code,
  options: [
    { name: 'Colour', value: colour },
    { name: 'Size', value: size },
  ],
  price: 100,
  in_stock,
  few_left: false,
});

const variants = [variant('rs', 'red', 'S'), variant('rm', 'red', 'M', false), variant('bm', 'blue', 'M')];

test('properties have their values once, in the order of the variants', () => {
  expect(propertiesOf(variants)).toEqual([
    { name: 'Colour', values: ['red', 'blue'] },
    { name: 'Size', values: ['S', 'M'] },
  ]);
});

test('what cannot be had together is not offered', () => {
  expect(isOffered(variants, { Colour: 'red' }, 'Size', 'M')).toBe(false);
  expect(isOffered(variants, { Colour: 'red' }, 'Size', 'S')).toBe(true);
  expect(isOffered(variants, { Colour: 'blue' }, 'Size', 'S')).toBe(false);
  expect(isOffered(variants, {}, 'Size', 'M')).toBe(true);
});

test('a variant is chosen when every property is', () => {
  expect(variantOf(variants, { Colour: 'red' })).toBeUndefined();
  expect(variantOf(variants, { Colour: 'blue', Size: 'M' })?.code).toBe('bm');
});

test('where only one is in stock it is chosen, else nothing', () => {
  expect(chosenAtFirst(variants)).toEqual({});
  expect(chosenAtFirst(variants.slice(0, 2))).toEqual({ Colour: 'red', Size: 'S' });
});
