import { faults } from '@souk/text/faults';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh-CN.ts';

test('every sentence keeps the rules of the house', () => {
  expect(faults({ 'zh-CN': zh, en })).toEqual([]);
});
