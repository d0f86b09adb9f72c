import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { noteInvitation } from '../../shop/invitation.ts';
import { problem, show } from '../../testing.tsx';
import { accountWords } from '../../text/account.ts';
import RegisterPage from './register.tsx';

const words = accountWords['zh-CN'];

afterEach(cleanup);

test("the server's pointers land on their fields, all at once, in the reader's language", async () => {
  show(
    RegisterPage,
    '/register',
    '/register',
    {
      'POST /members': problem('invalid', 422, {
        errors: [
          { pointer: '/login', detail: 'must be an address' },
          { pointer: '/password', detail: 'must have 10 to 200 bytes' },
          { pointer: '/novel', detail: 'is new' },
        ],
      }),
    },
    { as: 'guest' },
  );
  fireEvent.submit(screen.getByRole('form'));
  await screen.findByRole('alert');
  expect(screen.getByLabelText(words.login).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText(words.password).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText(words.name).getAttribute('aria-invalid')).toBeNull();
  const summary = screen.getByRole('alert');
  expect(summary.textContent).toContain(words.wrong.login);
  expect(summary.textContent).toContain('is new');
  await vi.waitFor(() => expect(document.activeElement).toBe(summary));
});

test('who came by a link is told who invites, and the code waits in the form', async () => {
  noteInvitation('?ref=K2R96C');
  const answers = { 'GET /invitations/K2R96C': { body: { referrer: '王**' } } };
  show(RegisterPage, '/register', '/register', answers, { as: 'guest' });
  await screen.findByText(/王\*\*/);
  expect((screen.getByLabelText(new RegExp(words.code)) as HTMLInputElement).value).toBe('K2R96C');
});

test('a code that nobody has is said before the form is sent', async () => {
  noteInvitation('?ref=WRONG');
  show(RegisterPage, '/register', '/register', {}, { as: 'guest' });
  await screen.findByText(words.noInviter);
});
