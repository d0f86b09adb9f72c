import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../testing/show.tsx';
import { OrderList } from './OrderList.tsx';

function Three({ disabled }: { disabled?: string }) {
  const [items, setItems] = useState(['Rank', 'Coupon', 'Sale']);
  return (
    <OrderList
      label="Apps"
      items={items}
      id={String}
      name={String}
      onOrder={(now) => setItems([...now])}
      disabled={disabled}
    >
      {(item) => <a href="#x">{item}</a>}
    </OrderList>
  );
}

const shown = () => screen.getAllByRole('link').map((one) => one.textContent);

test('a thing is moved by keys alone, and the focus goes with it', async () => {
  const { user } = show(<Three />);
  screen.getByRole('button', { name: 'Move “Sale” up' }).focus();
  await user.keyboard('{Enter}');
  expect(shown()).toEqual(['Rank', 'Sale', 'Coupon']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “Sale” up');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(shown()).toEqual(['Sale', 'Rank', 'Coupon']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move “Sale” up');
  expect(screen.getByText('Sale: 1 of 3')).toBeTruthy();
});

test('nothing moves over an end, or where it may not', async () => {
  const { user, unmount } = show(<Three />);
  screen.getByRole('button', { name: 'Move “Rank” up' }).focus();
  await user.keyboard('{Enter}{Alt>}{ArrowUp}{/Alt}');
  expect(shown()).toEqual(['Rank', 'Coupon', 'Sale']);
  unmount();
  const { user: other } = show(<Three disabled="read only" />);
  screen.getByRole('button', { name: 'Move “Sale” up' }).focus();
  await other.keyboard('{Enter}{Alt>}{ArrowUp}{/Alt}');
  expect(shown()).toEqual(['Rank', 'Coupon', 'Sale']);
});
