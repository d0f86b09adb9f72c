import { languages } from '@souk/console';
import { UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { route } from '../pages/settings/face.tsx';
import { me, motionless, pageOf, problem, server } from '../testing/console.tsx';
import { Session, useMe } from './Session.tsx';

const Face = pageOf(route);

function Console({ router }: { router: unknown }): ReactNode {
  const asked = useMe();
  return (
    <Session me={asked}>
      <RouterProvider router={router as never} />
    </Session>
  );
}

/** The whole way through the door, with a server whose session can end. */
async function open() {
  motionless();
  languages.choose('en');
  const door = { open: true, wrongTries: 0 };
  const guarded = (body: unknown) => () =>
    door.open ? { body } : { status: 401, body: problem('unauthenticated', 401) };
  const settings = { version: 1, settings: { face: { accent: '#0e6b66' } } };
  const seen = server({
    'GET /merchant/v1/me': guarded(me()),
    'GET /merchant/v1/settings': guarded(settings),
    'PUT /merchant/v1/settings': guarded({ ...settings, version: 2 }),
    'POST /merchant/v1/sessions': ({ body }) => {
      if ((body as { password: string }).password !== 'right') {
        door.wrongTries += 1;
        return { status: 401, body: problem('wrong-password', 401) };
      }
      door.open = true;
      return { status: 201, body: { token: null } };
    },
  });
  const tree = createRootRoute({ component: Face });
  const router = createRouter({ routeTree: tree, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await router.load();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={cache}>
      <UiProvider lang="en" zone="Asia/Shanghai">
        <Console router={router} />
      </UiProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), seen, door };
}

test('a session that ends in the middle of a form asks over it, and nothing that was typed is lost', async () => {
  const { user, seen, door } = await open();
  const field = await screen.findByLabelText(/^Colour/);
  await user.clear(field);
  await user.type(field, '#a84b06');
  door.open = false;
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/The session has ended/)).toBeTruthy();
  await user.type(within(dialog).getByLabelText(/^Email/), 'mei@tea.example');
  await user.type(within(dialog).getByLabelText(/^Password/), 'right');
  await user.click(within(dialog).getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  expect((screen.getByLabelText(/^Colour/) as HTMLInputElement).value).toBe('#a84b06');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const sent = () => seen.filter(({ method }) => method === 'PUT').map(({ body }) => body);
  await waitFor(() => expect(sent().length).toBe(2));
  expect(sent()[1]).toMatchObject({ settings: { face: { accent: '#a84b06' } } });
});

test('a wrong password leaves the question open, and says so', async () => {
  const { user, door } = await open();
  await screen.findByLabelText(/^Colour/);
  const field = screen.getByLabelText(/^Colour/);
  await user.clear(field);
  door.open = false;
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Email/), 'mei@tea.example');
  await user.type(within(dialog).getByLabelText(/^Password/), 'wrong');
  await user.click(within(dialog).getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(door.wrongTries).toBe(1));
  expect(await within(dialog).findByText(/password is wrong/)).toBeTruthy();
  expect(screen.getByRole('dialog')).toBeTruthy();
});
