import { instant, type ServerClock, serverClock } from '@souk/time';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Countdown } from './countdown.tsx';

const server = Date.parse('2026-11-23T02:00:00Z');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A phone whose clock is three hours behind; the server has told it the time. */
function wrongPhone(): ServerClock {
  vi.setSystemTime(server - 3 * 60 * 60 * 1000);
  const clock = serverClock({ monotonic: () => performance.now(), wall: () => Date.now() });
  clock.heard(instant(server), performance.now(), performance.now());
  return clock;
}

test("a countdown follows the server's clock, not the phone's", () => {
  render(<Countdown clock={wrongPhone()} until="2026-11-23T02:29:59Z" />);
  expect(screen.getByRole('timer').textContent).toContain('29:59');
});

test('it is over on the second, once', () => {
  const over = vi.fn();
  render(<Countdown clock={wrongPhone()} until="2026-11-23T02:00:02Z" onOver={over} />);
  act(() => void vi.advanceTimersByTime(1_000));
  expect(over).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(over).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('timer')).toBeNull();
});
