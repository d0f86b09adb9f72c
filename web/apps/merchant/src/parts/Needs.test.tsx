import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { me, show } from '../testing/console.tsx';
import { Needs } from './Needs.tsx';

test('a page that somebody may not see names itself and the right that is missing', async () => {
  await show(
    <Needs right="money:read" page="Ledger">
      secret
    </Needs>,
    { who: me(['orders:read']) },
  );
  expect(screen.queryByText('secret')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Ledger' })).toBeTruthy();
  expect(screen.getByText(/see money/)).toBeTruthy();
});

test('who has the right sees the page', async () => {
  await show(
    <Needs right="money:read" page="Ledger">
      secret
    </Needs>,
  );
  expect(screen.getByText('secret')).toBeTruthy();
});
