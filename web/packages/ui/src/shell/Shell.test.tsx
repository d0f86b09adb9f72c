import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { JobsTray } from './JobsTray.tsx';
import { Page } from './Page.tsx';
import { type NavItem, Shell, ShopName } from './Shell.tsx';
import { LanguageSwitch } from './TopBar.tsx';

const nav: readonly NavItem[] = [
  { id: 'orders', label: 'Orders', icon: 'orders', to: '/orders', waiting: 14, jump: 'o' },
  { id: 'members', label: 'Members', icon: 'members', to: '/members', jump: 'm' },
];

const page = (onSearch = () => {}) => (
  <Shell
    name={<ShopName>Tea</ShopName>}
    nav={nav}
    current="orders"
    recent={[{ to: '/orders/1', label: '#1' }]}
    onSearch={onSearch}
  >
    <Page title="Orders">text</Page>
  </Shell>
);

test('landmarks, a way to skip them, and where one is', () => {
  show(page());
  expect(screen.getByRole('banner')).toBeTruthy();
  expect(screen.getByRole('main')).toBeTruthy();
  expect(screen.getByRole('navigation', { name: 'Main navigation' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Skip to content' }).getAttribute('href')).toBe('#main');
  expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('14 waiting');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Orders');
  expect(document.title).toBe('Orders');
  expect(screen.getByRole('link', { name: '#1' })).toBeTruthy();
});

test('two live regions are there from the beginning', () => {
  show(page());
  expect([...document.querySelectorAll('[aria-live]')].map((one) => one.getAttribute('aria-live'))).toEqual([
    'polite',
    'assertive',
  ]);
});

test('g m jumps, Ctrl K searches, ? shows the keys', async () => {
  const onSearch = vi.fn();
  const { navigate } = show(page(onSearch));
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'm' });
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/members');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  expect(onSearch).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
  expect(await screen.findByRole('dialog', { name: 'Keyboard' })).toBeTruthy();
});

test('the drawer of a phone opens and shuts with its links', async () => {
  const { user } = show(page());
  await user.click(screen.getByRole('button', { name: 'Open navigation' }));
  expect(await screen.findByRole('dialog', { name: 'Main navigation' })).toBeTruthy();
});

test('languages are called by their own names', async () => {
  const onChoose = vi.fn();
  const { user } = show(<LanguageSwitch onChoose={onChoose} />);
  await user.click(screen.getByRole('button', { name: 'Language: English' }));
  await user.click(await screen.findByRole('menuitemradio', { name: '中文' }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('zh-CN');
});

test('jobs say how far they are and what failed', async () => {
  const onStop = vi.fn();
  const { user } = show(
    <JobsTray
      jobs={[{ id: 'a', label: 'Ship', state: 'running', done: 796, all: 1284, failed: 2, to: '/jobs/a' }]}
      onStop={onStop}
    />,
  );
  await user.click(screen.getByRole('button', { name: /1 job is running/ }));
  expect(await screen.findByText('796 of 1,284 done')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Ship' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^See failures: / })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop: Ship' }));
  expect(onStop).toHaveBeenCalledExactlyOnceWith('a');
});
