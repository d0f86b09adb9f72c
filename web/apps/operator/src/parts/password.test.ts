import { expect, test } from 'vitest';
import { misfit, newPassword } from './password.ts';

test('a password fits from ten characters to two hundred bytes', () => {
  expect(misfit('short')).toBe('short');
  expect(misfit('九个汉字还是太短了')).toBe('short');
  expect(misfit('ten chars.')).toBeUndefined();
  expect(misfit('a'.repeat(200))).toBeUndefined();
  expect(misfit('a'.repeat(201))).toBe('long');
  expect(misfit('汉'.repeat(67))).toBe('long');
});

test('one that is made fits, and is another each time', () => {
  expect(misfit(newPassword())).toBeUndefined();
  expect(newPassword()).not.toBe(newPassword());
});
