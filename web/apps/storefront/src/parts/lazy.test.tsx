import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { read } from '../shop/storage.ts';
import { show } from '../testing.tsx';
import { shopWords } from '../text/shop.ts';
import { lazyPage } from './lazy.tsx';

const words = shopWords['zh-CN'];
const page = { default: () => <p>here</p> };
const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
/** What the tab notes before it reloads: a reload itself cannot be seen from here. */
const reloaded = () => read('souk.reloaded');

beforeEach(() => sessionStorage.clear());

afterEach(cleanup);

test('where the shop does not answer, the tabs stay, and the page can be asked for again', async () => {
  let down = true;
  show(
    lazyPage(() => (down ? gone() : Promise.resolve(page))),
    '/me',
    '/me',
    { 'GET /': gone },
  );
  await screen.findByRole('alert');
  expect(screen.getAllByText(words.unreachable).length).toBeGreaterThan(0);
  expect(screen.getByText(words.tabs.cart)).toBeTruthy();
  expect(reloaded()).toBeNull();
  down = false;
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  await screen.findByText('here');
});

test('an old tab that misses a file of a shop that answers reloads once', async () => {
  show(lazyPage(gone), '/me', '/me', { 'GET /': { body: {} } });
  await waitFor(() => expect(reloaded()).toBe(true));
  expect(screen.queryByRole('alert')).toBeNull();
});
