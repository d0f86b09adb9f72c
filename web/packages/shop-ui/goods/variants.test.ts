import { expect, test } from 'vitest';
import { chosenAtFirst, isOffered, propertiesOf, type Variant, variantOf } from './variants.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

const variant = (code: string, colour: string, size: string, in_stock = true): Variant => ({
  code,
  options: [
    { name: both('Colour'), value: both(colour) },
    { name: both('Size'), value: both(size) },
  ],
  price: 100,
  in_stock,
  few_left: false,
});

const same = (key: string) => ({ key, text: both(key) });

const variants = [variant('rs', 'red', 'S'), variant('rm', 'red', 'M', false), variant('bm', 'blue', 'M')];

test('properties have their values once, in the order of the variants', () => {
  expect(propertiesOf(variants)).toEqual([
    { ...same('Colour'), values: [same('red'), same('blue')] },
    { ...same('Size'), values: [same('S'), same('M')] },
  ]);
});

test('a value of two languages is one, and another with the same word in one of them is another', () => {
  const of = (zh: string, en: string, code: string): Variant => ({
    ...variant(code, '', ''),
    options: [{ name: { 'zh-CN': '颜色', en: 'Colour' }, value: { 'zh-CN': zh, en } }],
  });
  const three = [of('青', 'cyan', 'a'), of('青', 'cyan', 'b'), of('蓝', 'cyan', 'c')];
  const [colour] = propertiesOf(three);
  expect(colour?.values.map(({ text }) => text['zh-CN'])).toEqual(['青', '蓝']);
  expect(variantOf(three, { [colour?.key ?? '']: colour?.values[1]?.key ?? '' })?.code).toBe('c');
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
