import { faults } from '@souk/text/faults';
import { expect, test } from 'vitest';
import { sharedWords } from './words.ts';

test('every sentence keeps the rules of the house', () => {
  expect(faults(sharedWords)).toEqual([]);
});
