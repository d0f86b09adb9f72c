import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readAgain } from './readAgain.ts';

/** A page whose every answer waits until the test gives it. */
function page() {
  const cache = new QueryClient();
  const waiting: ((news: number) => void)[] = [];
  const stopped: AbortSignal[] = [];
  const observer = new QueryObserver<number>(cache, {
    queryKey: ['home'],
    queryFn: ({ signal }) => {
      stopped.push(signal);
      return new Promise((answered) => waiting.push(answered));
    },
  });
  observer.subscribe(() => {});
  const answer = async (news: number) => {
    waiting.shift()?.(news);
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    await new Promise((done) => setTimeout(done));
  };
  const shown = () => observer.getCurrentResult().data;
  return { cache, answer, shown, asked: () => stopped.length, stopped };
}

test('news never stop what is being read, and are read once after it, however many came', async () => {
  const { cache, answer, shown, asked, stopped } = page();
  await answer(0);
  const news = readAgain(cache, ({ queryKey }) => queryKey[0] === 'home');
  for (let n = 0; n < 5; n++) void news();
  expect(asked()).toBe(2);
  await answer(1);
  expect(shown()).toBe(1);
  expect(asked()).toBe(3);
  await answer(2);
  expect(shown()).toBe(2);
  expect(asked()).toBe(3);
  expect(stopped.some(({ aborted }) => aborted)).toBe(false);
  void news();
  expect(asked()).toBe(4);
});

test('what was being read already may be older than the news: it is read once more', async () => {
  const { cache, answer, shown, asked } = page();
  const news = readAgain(cache, ({ queryKey }) => queryKey[0] === 'home');
  void news();
  expect(asked()).toBe(1);
  await answer(1);
  expect(asked()).toBe(2);
  await answer(2);
  expect(shown()).toBe(2);
  expect(asked()).toBe(2);
});
