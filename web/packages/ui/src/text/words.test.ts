import { expect, test } from 'vitest';
import { faults } from '../../../text/faults.ts';
import { words } from '../base/words.tsx';

test('each sentence is in our voice, in both languages', () => {
  expect(faults(words)).toEqual([]);
});
