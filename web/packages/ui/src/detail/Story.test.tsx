import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { Story, type StoryEntry } from './Story.tsx';

const entries: readonly StoryEntry[] = [
  {
    id: '4',
    at: instant('2026-11-22T17:00:00Z'),
    what: 'Note',
    note: '<b>gift</b> wrap',
    weight: 'note',
    who: 'Lin Mei',
  },
  { id: '3', at: instant('2026-11-22T06:05:09Z'), what: 'Mail sent', weight: 'minor' },
  { id: '2', at: instant('2026-11-22T06:05:08Z'), what: 'Stock taken', weight: 'minor' },
  {
    id: '1',
    at: instant('2026-11-22T06:05:03Z'),
    what: 'Paid',
    weight: 'money',
    effects: [{ id: 'a', label: 'Li Na', minor: minor(2392), currency: 'CNY' }],
  },
];

test("days are the shop's, times are exact, what is written is text", () => {
  show(<Story entries={entries} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    '23 Nov 2026',
    '22 Nov 2026',
  ]);
  expect(screen.getByText('01:00:00').getAttribute('datetime')).toBe('2026-11-22T17:00:00.000Z');
  expect(screen.getByText('<b>gift</b> wrap')).toBeTruthy();
});

test('what nobody asks for is folded, and unfolds', async () => {
  const { user } = show(<Story entries={entries} />);
  expect(screen.queryByText('Mail sent')).toBeNull();
  await user.click(screen.getByRole('button', { name: '2 more', expanded: false }));
  expect(screen.getByText('Mail sent')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fold', expanded: true }));
  expect(screen.queryByText('Mail sent')).toBeNull();
});

test('money only leaves what moved money, with its sign', async () => {
  const { user } = show(<Story entries={entries} />);
  await user.click(screen.getByRole('button', { name: 'Money only' }));
  expect(screen.queryByText('Note')).toBeNull();
  expect(screen.getByText('+¥23.92')).toBeTruthy();
});

test('a note is sent once and the field is empty again', async () => {
  const onNote = vi.fn(async () => {});
  const { user } = show(<Story entries={[]} onNote={onNote} />);
  const field = screen.getByRole('textbox', { name: 'Write a note' });
  await user.type(field, ' gift wrap {Enter}');
  expect(onNote).toHaveBeenCalledExactlyOnceWith('gift wrap');
  expect(field).toHaveProperty('value', '');
});
