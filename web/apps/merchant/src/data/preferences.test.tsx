import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problem, server, show } from '../testing/console.tsx';
import { usePreferences } from './preferences.ts';

function Mine() {
  const { kept, keep } = usePreferences();
  return (
    <>
      <output>{JSON.stringify(kept)}</output>
      <button type="button" onClick={() => keep({ density: 44 })}>
        roomy
      </button>
      <button type="button" onClick={() => keep({ recent: false })}>
        no strip
      </button>
    </>
  );
}

interface Kept {
  version: number;
  preferences: object;
}

function shop(first: Kept = { version: 0, preferences: {} }) {
  const state = { kept: first };
  server({
    'GET /merchant/v1/me/preferences': () => ({ body: state.kept }),
    'PUT /merchant/v1/me/preferences': ({ body }) => {
      const sent = body as Kept;
      if (sent.version !== state.kept.version) return { status: 409, body: problem('changed', 409) };
      state.kept = { ...sent, version: sent.version + 1 };
      return { body: state.kept };
    },
  });
  return state;
}

test('two quick choices are both kept', async () => {
  const state = shop();
  const { user } = await show(<Mine />);
  await user.click(screen.getByRole('button', { name: 'roomy' }));
  await user.click(screen.getByRole('button', { name: 'no strip' }));
  await waitFor(() => expect(state.kept.preferences).toEqual({ density: 44, recent: false }));
});

test('what another window set meanwhile stays, and the choice made here comes on top', async () => {
  const state = shop();
  const { user } = await show(<Mine />);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('{}'));
  state.kept = { version: 7, preferences: { theme: 'dark' } };
  await user.click(screen.getByRole('button', { name: 'roomy' }));
  await waitFor(() => expect(state.kept).toEqual({ version: 8, preferences: { theme: 'dark', density: 44 } }));
});

test('what a newer page left and this one does not know is kept, and what makes no sense is not shown', async () => {
  const state = shop({ version: 3, preferences: { density: 'huge', later: { x: 1 } } });
  const { user } = await show(<Mine />);
  await user.click(screen.getByRole('button', { name: 'no strip' }));
  await waitFor(() => expect(state.kept.preferences).toEqual({ density: 'huge', later: { x: 1 }, recent: false }));
  expect(screen.getByRole('status').textContent).toBe('{"recent":false}');
});
