import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { OfflineBanner } from './Banners.tsx';
import { EmptyByFilter } from './Empty.tsx';
import { NoPermission, ProblemCard } from './Problem.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StateBadge } from './StateBadge.tsx';

afterEach(() => {
  vi.useRealTimers();
});

test('what is quick never flickers: nothing for 150 ms', () => {
  vi.useFakeTimers();
  show(<Skeleton />);
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => vi.advanceTimersByTime(160));
  expect(screen.getByRole('status').textContent).toBe('Loading');
});

test('a problem says what to do, and waits as long as the server asked', () => {
  vi.useFakeTimers();
  const onRetry = vi.fn();
  show(
    <ProblemCard
      title="Too many requests"
      advice="Wait a little."
      onRetry={onRetry}
      retryAfter={2}
      requestId="0198c0de"
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain('Wait a little.');
  expect(screen.getByRole('button', { name: 'Copy request id' })).toBeTruthy();
  const retry = screen.getByRole('button', { name: 'Try again' });
  act(() => retry.click());
  expect(onRetry).not.toHaveBeenCalled();
  act(() => vi.advanceTimersByTime(2600));
  act(() => retry.click());
  expect(onRetry).toHaveBeenCalledOnce();
});

test('who lacks a right learns which, and asks who has it, once', async () => {
  const onAsk = vi.fn();
  const { user } = show(<NoPermission page="Money" right="See the ledger" people={['Lin Mei']} onAsk={onAsk} />);
  expect(screen.getByText('Missing right: See the ledger')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ask Lin Mei' }));
  await user.click(screen.getByRole('button', { name: 'Asked' }));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith('Lin Mei');
});

test('an empty list names the filter that hides the most', async () => {
  const clear = vi.fn();
  const { user } = show(<EmptyByFilter culprit={{ label: 'Paid > ¥100', clear }} onClear={() => {}} />);
  await user.click(screen.getByRole('button', { name: 'Remove filter “Paid > ¥100”' }));
  expect(clear).toHaveBeenCalledOnce();
});

test('the network going is said at once, and its coming back too', () => {
  const { rerender } = show(<OfflineBanner asOf="14:05" online />);
  expect(screen.queryByText('No connection')).toBeNull();
  rerender(<OfflineBanner asOf="14:05" online={false} />);
  expect(document.querySelector('[data-live="assertive"]')?.textContent).toBe('No connection');
  rerender(<OfflineBanner asOf="14:05" online />);
  expect(document.querySelector('[data-live="polite"]')?.textContent).toBe('The connection is back');
});

test('a state is a colour, a drawing and a word', () => {
  const { container } = show(<StateBadge tone="bad">parked</StateBadge>);
  expect(container.querySelector('[data-tone="bad"] use')?.getAttribute('href')).toContain('#bad');
  expect(screen.getByText('parked')).toBeTruthy();
});
