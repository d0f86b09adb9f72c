import { ownProblem, ProblemError } from '@souk/api';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Keyed, meant } from './intention.ts';

beforeEach(() => sessionStorage.clear());

const lost = () => Promise.reject(new ProblemError(ownProblem('unknown-outcome', 'no answer')));
const refused = () =>
  Promise.reject(new ProblemError({ ...ownProblem('unreachable', ''), kind: 'sold-out', status: 409 }));
const keys: string[] = [];
const noting = (deed: () => Promise<unknown>) => (header: Keyed) => {
  keys.push(header['Idempotency-Key']);
  return deed();
};

test('a lost network keeps the key, so that trying again orders once', async () => {
  keys.length = 0;
  await expect(meant('order', { total: 1 }, noting(lost))).rejects.toThrow();
  // As after a reload of the page: nothing but the tab's memory is left.
  vi.resetModules();
  const again = await import('./intention.ts');
  await again.meant(
    'order',
    { total: 1 },
    noting(() => Promise.resolve('order')),
  );
  expect(keys[0]).toBe(keys[1]);
});

test('another content, or an answer for good, is another intention', async () => {
  keys.length = 0;
  await expect(meant('order', { total: 1 }, noting(lost))).rejects.toThrow();
  await expect(meant('order', { total: 2 }, noting(refused))).rejects.toThrow();
  await meant(
    'order',
    { total: 2 },
    noting(() => Promise.resolve('order')),
  );
  await meant(
    'order',
    { total: 2 },
    noting(() => Promise.resolve('order')),
  );
  expect(new Set(keys).size).toBe(4);
});
