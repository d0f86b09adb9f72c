import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { Switch } from './Switch.tsx';

test('on waits for the server, off shows at once', async () => {
  let done = () => {};
  const wait = () => new Promise<void>((resolve) => (done = resolve));
  const { user, rerender } = show(<Switch label="Rewards" on={false} onSwitch={wait} />);
  const it = screen.getByRole('switch', { name: 'Rewards' });
  await user.click(it);
  expect(it.getAttribute('aria-checked')).toBe('false');
  expect(it.getAttribute('aria-busy')).toBe('true');
  done();
  rerender(<Switch label="Rewards" on onSwitch={wait} />);
  await vi.waitFor(() => expect(it.getAttribute('aria-busy')).toBeNull());
  expect(it.getAttribute('aria-checked')).toBe('true');
  await user.click(it);
  expect(it.getAttribute('aria-checked')).toBe('false');
  done();
});

test('a failure flips it back and says why, in place and aloud', async () => {
  const { user, container } = show(
    <Switch label="Rewards" on onSwitch={() => Promise.reject(new Error('the server is busy'))} />,
  );
  const it = screen.getByRole('switch');
  await user.click(it);
  await vi.waitFor(() => expect(it.getAttribute('aria-checked')).toBe('true'));
  const text = 'It was not switched: the server is busy';
  expect(document.getElementById(it.getAttribute('aria-describedby') ?? '')?.textContent).toBe(text);
  expect(container.ownerDocument.querySelector('[data-live="assertive"]')?.textContent).toBe(text);
});

test('pressed twice it switches once; with the keyboard too', async () => {
  const onSwitch = vi.fn(() => new Promise<void>(() => {}));
  const { user } = show(<Switch label="Rewards" on={false} onSwitch={onSwitch} />);
  await user.tab();
  await user.keyboard(' ');
  await user.keyboard('{Enter}');
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(true);
});

test('one that cannot be used says why and stays reachable', async () => {
  const onSwitch = vi.fn();
  const { user } = show(<Switch label="Rewards" on={false} disabled="Not in your plan" onSwitch={onSwitch} />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('switch', { description: 'Not in your plan' }));
  await user.keyboard(' ');
  expect(onSwitch).not.toHaveBeenCalled();
});
