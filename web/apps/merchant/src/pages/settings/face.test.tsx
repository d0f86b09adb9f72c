import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Asked, pageOf, problem, server, show } from '../../testing/console.tsx';
import { route } from './face.tsx';

const Face = pageOf(route);

interface Kept {
  version: number;
  settings: { after_sale_days: number; face: { logo: string | null; accent: string | null } };
}

/** The settings as a server keeps them: who sends an old version is refused. */
function shop(): { seen: Asked[]; colleague: (face: Partial<Kept['settings']['face']>) => void; now: () => Kept } {
  let kept: Kept = { version: 1, settings: { after_sale_days: 7, face: { logo: '/logo.svg', accent: '#0e6b66' } } };
  const seen = server({
    'GET /merchant/v1/settings': () => ({ body: kept }),
    'PUT /merchant/v1/settings': ({ body }) => {
      const sent = body as Kept;
      if (sent.version !== kept.version) return { status: 409, body: problem('changed', 409) };
      kept = { ...sent, version: kept.version + 1 };
      return { body: kept };
    },
    'GET /merchant/v1/audit': () => ({ body: { items: [{ actor_name: 'Wu Qi', at: '2026-11-22T06:00:00Z' }] } }),
  });
  return {
    seen,
    colleague(face) {
      const { settings, version } = kept;
      kept = { version: version + 1, settings: { ...settings, face: { ...settings.face, ...face } } };
    },
    now: () => kept,
  };
}

async function type(user: Awaited<ReturnType<typeof show>>['user'], label: RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
}

test('what is saved leaves the settings of other pages as they are', async () => {
  const { now } = shop();
  const { user } = await show(<Face />);
  await type(user, /^Colour/, '#a84b06');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(now().version).toBe(2));
  expect(now().settings.after_sale_days).toBe(7);
  expect(now().settings.face).toMatchObject({ accent: '#a84b06', logo: '/logo.svg' });
});

test('a colleague who changed another field meanwhile loses nothing, and nobody is asked', async () => {
  const { now, colleague } = shop();
  const { user } = await show(<Face />);
  await type(user, /^Colour/, '#a84b06');
  colleague({ logo: '/new.svg' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(now().version).toBe(3));
  expect(now().settings.face).toMatchObject({ accent: '#a84b06', logo: '/new.svg' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who is slower sees what the other one wrote, and chooses', async () => {
  const { now, colleague } = shop();
  const { user } = await show(<Face />);
  await type(user, /^Colour/, '#a84b06');
  colleague({ accent: '#111111', logo: '/new.svg' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Wu Qi/)).toBeTruthy();
  expect(within(dialog).getByText('#111111')).toBeTruthy();
  // The logo, which only the other one changed, is no question.
  expect(within(dialog).queryByText('/new.svg')).toBeNull();
  await user.click(within(dialog).getByText('#a84b06'));
  await user.click(within(dialog).getByRole('button', { name: /Save/ }));
  await waitFor(() => expect(now().version).toBe(3));
  expect(now().settings.face).toMatchObject({ accent: '#a84b06', logo: '/new.svg' });
});

test('who leaves the question open still has what was typed', async () => {
  const { colleague } = shop();
  const { user } = await show(<Face />);
  await type(user, /^Colour/, '#a84b06');
  colleague({ accent: '#111111' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect((screen.getByLabelText(/^Colour/) as HTMLInputElement).value).toBe('#a84b06');
});
