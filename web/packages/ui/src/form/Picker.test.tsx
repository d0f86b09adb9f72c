import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { type Pick, Picker } from './Picker.tsx';

const all: readonly Pick[] = [
  { id: '1', label: 'Longjing' },
  { id: '2', label: 'Lapsang' },
  { id: '3', label: 'Gaiwan' },
];
const find = vi.fn(async (text: string) => all.filter((pick) => pick.label.toLowerCase().includes(text)));

function Page({ many = true }: { many?: boolean }) {
  const [value, setValue] = useState<readonly Pick[]>([]);
  return <Picker label="Products" many={many} value={value} onChange={setValue} find={find} />;
}

test('typed for, chosen with the keyboard, taken away with Backspace; how many there are is spoken', async () => {
  const { user } = show(<Page />);
  await user.click(screen.getByRole('combobox', { name: 'Products' }));
  await screen.findByRole('option', { name: 'Lapsang' });
  await vi.waitFor(() => expect(document.querySelector('[data-live="polite"]')?.textContent).toBe('3 options'));
  await user.keyboard('la');
  await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Lapsang' })).toBeTruthy();
  await user.keyboard('{Backspace}');
  expect(screen.queryByRole('button', { name: 'Remove Lapsang' })).toBeNull();
});

test('Enter of an input method chooses nothing', async () => {
  const { user } = show(<Page />);
  const field = screen.getByRole('combobox', { name: 'Products' });
  await user.click(field);
  await screen.findByRole('option', { name: 'Lapsang' });
  await user.keyboard('{ArrowDown}');
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
});
