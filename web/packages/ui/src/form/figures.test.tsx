import { type Minor, minor, type Rate } from '@souk/money';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { CountField, MoneyField, RateField } from './FigureFields.tsx';

function Price({ told }: { told: (value: Minor | null) => void }) {
  const [value, setValue] = useState<Minor | null>(minor(6200));
  return (
    <>
      <MoneyField
        label="Price"
        currency="CNY"
        value={value}
        onChange={(next) => {
          told(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue(minor(100))}>
        reset
      </button>
    </>
  );
}

test('an amount keeps its text while it is typed, and refuses a third decimal', async () => {
  const told = vi.fn();
  const { user } = show(<Price told={told} />);
  const field = screen.getByLabelText<HTMLInputElement>('Price');
  expect(field.value).toBe('62.00');
  await user.clear(field);
  await user.type(field, '1,234.5');
  expect(field.value).toBe('1,234.5');
  expect(told).toHaveBeenLastCalledWith(123450);
  await user.type(field, '05');
  expect(told).toHaveBeenLastCalledWith(null);
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await user.tab();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('At most 2 decimals')).toBeTruthy();
  await user.click(screen.getByText('reset'));
  expect(field.value).toBe('1.00');
});

test('a rate is percent outside and basis points inside', async () => {
  const told = vi.fn<(value: Rate | null) => void>();
  const { user } = show(<RateField label="Share" value={null} onChange={told} />);
  await user.type(screen.getByLabelText('Share'), '12.5');
  expect(told).toHaveBeenLastCalledWith(1250);
});

test('a count stays within its bounds', async () => {
  const told = vi.fn();
  const { user } = show(<CountField label="Days" value={null} min={1} max={90} onChange={told} />);
  const field = screen.getByLabelText('Days');
  await user.type(field, '91');
  await user.tab();
  expect(told).toHaveBeenLastCalledWith(null);
  expect(screen.getByText('Not more than 90')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '0');
  expect(screen.getByText('Not less than 1')).toBeTruthy();
  await user.clear(field);
  expect(screen.getByText('Required')).toBeTruthy();
});
