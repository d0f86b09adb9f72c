import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { teahouse } from '../../testing/tenant.ts';
import { Domains } from './domains.tsx';
import { addressOf } from './shopAddress.tsx';

test('a shop is found by the scheme and port of the page that one looks at', () => {
  expect(addressOf('tea.localhost', { protocol: 'http:', port: '8080' })).toBe('http://tea.localhost:8080');
  expect(addressOf('tea.souk.example', { protocol: 'https:', port: '' })).toBe('https://tea.souk.example');
});

test("the platform's addresses are links and copied whole; a domain of its own stays a host", async () => {
  server({});
  const { user } = await show(<Domains tenant={teahouse} />);
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  const address = addressOf('teahouse.localhost', location);
  expect(screen.getByRole('link', { name: address }).getAttribute('href')).toBe(address);
  await user.click(screen.getByRole('button', { name: `Copy ${address}` }));
  expect(copied).toHaveBeenLastCalledWith(address);
  await user.click(screen.getByRole('button', { name: 'Copy tea.example.com' }));
  expect(copied).toHaveBeenLastCalledWith('tea.example.com');
  expect(screen.queryByRole('link', { name: /tea\.example\.com/ })).toBeNull();
});
