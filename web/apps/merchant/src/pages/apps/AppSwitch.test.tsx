import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { me, problem, server, show } from '../../testing/console.tsx';
import { AppSwitch } from './AppSwitch.tsx';

const on = { id: 'ins_1', label: 'points', state: 'enabled' as const };
const path = '/merchant/v1/apps/installations/ins_1';

test('a switch that fails goes back and says why, in place', async () => {
  server({ [`POST ${path}/disable`]: () => ({ status: 409, body: problem('not-now', 409) }) });
  const { user } = await show(<AppSwitch installation={on} name="Points" />);
  await user.click(screen.getByRole('switch'));
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-describedby')).toBeTruthy());
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true');
  expect(screen.getAllByText(/cannot be done now/).length).toBeGreaterThan(0);
});

test('off can be undone, with the same settings', async () => {
  const seen = server({
    [`POST ${path}/disable`]: () => ({ body: {} }),
    [`POST ${path}/enable`]: () => ({ body: {} }),
  });
  const { user } = await show(<AppSwitch installation={on} name="Points" />);
  await user.click(screen.getByRole('switch'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(seen.map((asked) => asked.path)).toEqual([`${path}/disable`, `${path}/enable`]));
});

test('who may not switch reads which right is missing', async () => {
  const seen = server({});
  const { user } = await show(<AppSwitch installation={on} name="Points" />, { who: me(['apps:read']) });
  await user.click(screen.getByRole('switch'));
  expect(screen.getByText('Needs the right to manage apps')).toBeTruthy();
  expect(seen).toEqual([]);
});
