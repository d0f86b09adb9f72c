import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { toastLife, useToasts } from './Toasts.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const undo = vi.fn();

function Page() {
  const toasts = useToasts();
  return (
    <button type="button" onClick={() => toasts.show({ text: 'Rewards is off', undo })}>
      off
    </button>
  );
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('it stays eight seconds, and is said aloud', () => {
  show(<Page />);
  fireEvent.click(screen.getByText('off'));
  expect(document.querySelector('[data-live="polite"]')?.textContent).toBe('Rewards is off');
  pass(toastLife - 100);
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  pass(200);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('who is in it stops the time; F6 goes there, and undo comes back', () => {
  show(<Page />);
  const off = screen.getByText('off');
  off.focus();
  fireEvent.click(off);
  fireEvent.keyDown(off, { key: 'F6' });
  expect(document.activeElement?.textContent).toBe('Undo');
  pass(toastLife * 3);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(document.activeElement).toBe(off);
});

test('pointing at it stops the time, and the rest of it runs afterwards', () => {
  show(<Page />);
  fireEvent.click(screen.getByText('off'));
  pass(5000);
  fireEvent.pointerEnter(screen.getByRole('region'));
  pass(20_000);
  fireEvent.pointerLeave(screen.getByRole('region'));
  pass(2900);
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
  pass(200);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
