import { expect, test } from 'vitest';
import { optionLines, readOptions } from './options.ts';

const colour = { name: { 'zh-CN': '颜色', en: 'Colour' }, value: { 'zh-CN': '白', en: 'white' } };
const size = { name: { 'zh-CN': '', en: 'Size' }, value: { 'zh-CN': '', en: '1:2' } };

test('what is written of options is read again as it was', () => {
  for (const options of [[], [colour], [colour, size], [size, colour], [size]]) {
    const [zh, en] = [optionLines(options, 'zh-CN'), optionLines(options, 'en')];
    expect(readOptions(zh, en)).toEqual(options);
  }
  expect(optionLines([colour, size], 'en')).toBe('Colour: white\nSize: 1:2');
});

test('a line of Chinese stands beside the same line of English', () => {
  expect(readOptions('颜色：白\n\n', ' Colour : white ')).toEqual([colour]);
  expect(readOptions('颜色：白', '')).toEqual([
    { name: { 'zh-CN': '颜色', en: '' }, value: { 'zh-CN': '白', en: '' } },
  ]);
});
