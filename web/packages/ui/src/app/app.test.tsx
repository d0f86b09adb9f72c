import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { AppCard } from './AppCard.tsx';
import { ConsentSheet, type ConsentSheetProps } from './ConsentSheet.tsx';
import { Wizard } from './Wizard.tsx';

const sheet: ConsentSheetProps = {
  open: true,
  onClose: () => {},
  title: 'Install Rewards',
  does: 'It rewards.',
  grants: [
    { id: '1', name: 'Read referrers', why: 'They are rewarded.', proved: true },
    { id: '2', name: 'Read phones', proved: false },
  ],
  gives: { most: '15%' },
  costs: { price: 'Free' },
  onConfirm: async () => {},
};

test('four things are in sight at once; nothing is granted without the tick', async () => {
  const onConfirm = vi.fn(async () => {});
  const { user } = show(<ConsentSheet {...sheet} onConfirm={onConfirm} />);
  const dialog = await screen.findByRole('dialog', { name: 'Install Rewards' });
  expect(
    within(dialog)
      .getAllByRole('heading', { level: 3 })
      .map((one) => one.textContent),
  ).toEqual(['What it does', 'What it may touch', 'What it may give away', 'What it costs']);
  expect(within(dialog).getByText('held to it by the platform')).toBeTruthy();
  const go = within(dialog).getByRole('button', { name: 'Grant and install' });
  await user.click(go);
  expect(onConfirm).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('checkbox'));
  await user.click(go);
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('who may not install learns whom to ask', async () => {
  show(<ConsentSheet {...sheet} lacks={{ right: 'Install apps', ask: <button type="button">Ask Lin Mei</button> }} />);
  expect(await screen.findByText('You lack the right “Install apps”.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a card says what the app costs the shop, and why it is grey', () => {
  show(
    <AppCard
      name="Points"
      by="Lanhai"
      text="One point per yuan."
      gives="at most 2%"
      to="/apps/1"
      reason="Not in your plan"
    />,
  );
  const card = screen.getByRole('article', { name: 'Points' });
  expect(within(card).getByRole('link', { name: 'Points' }).getAttribute('href')).toBe('/apps/1');
  expect(card.textContent).toContain('Givesat most 2%');
  expect(card.textContent).toContain('Not in your plan');
});

test('a wizard shows all its steps, goes on and back, and not ahead', async () => {
  const onGo = vi.fn();
  const steps = (['shop', 'place', 'owner'] as const).map((id, at) => ({
    id,
    label: id,
    state: at === 0 ? ('done' as const) : ('todo' as const),
    content: `step ${id}`,
  }));
  const { user } = show(<Wizard steps={steps} current="place" onGo={onGo} finish="Provision" onFinish={() => {}} />);
  expect(screen.getByRole('button', { current: 'step' }).textContent).toContain('place');
  expect(screen.queryByRole('button', { name: /owner/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: /^shop.*done$/ }));
  expect(onGo.mock.calls).toEqual([['owner'], ['shop'], ['shop']]);
});
