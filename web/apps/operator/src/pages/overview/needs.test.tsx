import type { PlatformHomeResponse } from '@souk/api/platform';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { NeedsYou } from './needs.tsx';

const mill = { id: 'ten_2', slug: 'old-mill', name: { 'zh-CN': '', en: '' } };
const home = { at: '2026-11-22T06:05:00Z', needs_you: [] } as unknown as PlatformHomeResponse;

test('nothing to do is said with pride', async () => {
  server({});
  await show(<NeedsYou home={home} />);
  expect(screen.getByText('Nothing waits for you')).toBeTruthy();
});

test('each line says how many, since when and whose, and leads there', async () => {
  server({});
  const line = { kind: 'parked-events', count: 2, oldest_at: '2026-11-22T04:05:00Z', tenants: [mill] } as const;
  await show(<NeedsYou home={{ ...home, needs_you: [{ ...line, tenants: [mill] }] }} />);
  expect(screen.getByText('2 events are parked')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'old-mill' }).getAttribute('href')).toContain('ten_2');
  expect(screen.getByText('2 hours ago')).toBeTruthy();
});

test('a kind that is newer than this page is left out', async () => {
  server({});
  const line = { kind: 'moon-phase', count: 1, oldest_at: null, tenants: [] };
  await show(<NeedsYou home={{ ...home, needs_you: [line] } as unknown as PlatformHomeResponse} />);
  expect(screen.queryByText(/moon/)).toBeNull();
});
