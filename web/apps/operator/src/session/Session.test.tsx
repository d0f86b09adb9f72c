import { heard } from '@souk/console';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { lin, problem, server, show } from '../testing/console.tsx';
import { Session, useMe } from './Session.tsx';

function Console() {
  const me = useMe();
  const [typed, setTyped] = useState('');
  return (
    <Session me={me}>
      <input aria-label="note" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </Session>
  );
}

test('who is not signed in sees the door, and comes in by it', async () => {
  let signed = false;
  server({
    'GET /platform/v1/me': () => (signed ? { body: lin } : { status: 401, body: problem('unauthenticated', 401) }),
    'POST /platform/v1/sessions': () => {
      signed = true;
      return { status: 201, body: { id: 'ses_1', token: null, expires_at: null } };
    },
  });
  const { user } = await show(<Console />);
  await user.type(await screen.findByLabelText('Email'), 'mei@souk.example');
  await user.type(screen.getByLabelText('Password'), 'a password{Enter}');
  expect(await screen.findByLabelText('note')).toBeTruthy();
});

test('a session that ends is begun again over the page, and what was typed is still there', async () => {
  server({
    'GET /platform/v1/me': () => ({ body: lin }),
    'POST /platform/v1/sessions': () => ({ status: 201, body: { id: 'ses_1', token: null, expires_at: null } }),
  });
  const { user } = await show(<Console />);
  await user.type(await screen.findByLabelText('note'), 'half a sentence');
  heard.send('signed-out');
  await user.type(await screen.findByLabelText('Password'), 'a password{Enter}');
  await waitFor(() => expect(screen.queryByText('The session has ended')).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('half a sentence');
});
