import { waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { know, useResource } from './resource.ts';
import { store, useStore } from './store.ts';

/** Drawn as a browser does it: effects run after the paint, answers may come before. */
function drawn(page: Parameters<typeof render>[0]): HTMLElement {
  const place = document.createElement('div');
  render(page, place);
  return place;
}

test('what changes between the drawing and the listening is shown all the same', async () => {
  const cart = store('loading');
  function Page() {
    const shown = useStore(cart);
    if (shown === 'loading') queueMicrotask(() => cart.set('longjing'));
    return <p>{shown}</p>;
  }
  const page = drawn(<Page />);
  await waitFor(() => expect(page.textContent).toBe('longjing'));
});

test('an answer that another part asked for, and that comes before this one listens, is shown by both', async () => {
  const never = () => new Promise<string>(() => {});
  function Part() {
    const { data } = useResource('me', never);
    if (data === undefined) queueMicrotask(() => know('me', 'Zhao'));
    return <p>{data ?? 'loading'}</p>;
  }
  const part = drawn(<Part />);
  await waitFor(() => expect(part.textContent).toBe('Zhao'));
});
