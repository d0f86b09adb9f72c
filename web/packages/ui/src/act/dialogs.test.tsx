import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';

test('what is heavy wants its name typed, exactly', async () => {
  const onConfirm = vi.fn(async () => {});
  const onClose = vi.fn();
  const { user } = show(
    <ConfirmDialog
      open
      onClose={onClose}
      title="Suspend Tea House"
      typedName="tea-house"
      danger
      confirm="Suspend"
      onConfirm={onConfirm}
    />,
  );
  const go = await screen.findByRole('button', { name: 'Suspend' });
  await user.click(go);
  expect(onConfirm).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Type “tea-house” to confirm'), 'tea-house');
  await user.click(go);
  expect(onConfirm).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
});

test('what failed stays open and says why', async () => {
  const onClose = vi.fn();
  const { user } = show(
    <ConfirmDialog
      open
      onClose={onClose}
      title="Approve"
      confirm="Approve ¥880.00"
      onConfirm={() => Promise.reject(new Error('Somebody was faster.'))}
    />,
  );
  await user.click(await screen.findByRole('button', { name: 'Approve ¥880.00' }));
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Somebody was faster.');
  expect(onClose).not.toHaveBeenCalled();
});

test('a conflict is settled field by field', async () => {
  const onResolve = vi.fn();
  const fields = [
    { id: 'a', label: 'Direct', was: '8%', theirs: '10%', mine: '12%' },
    { id: 'b', label: 'Days', was: '15', theirs: '', mine: '7' },
  ];
  const { user } = show(
    <ConflictDialog open onClose={() => {}} who="Zhao Yi" at="14:05" fields={fields} onResolve={onResolve} />,
  );
  const row = await screen.findByRole('row', { name: /Days/ });
  await user.click(within(row).getByRole('radio', { name: 'empty' }));
  await user.click(screen.getByRole('button', { name: 'Save what is chosen' }));
  expect(onResolve).toHaveBeenCalledExactlyOnceWith({ a: 'mine', b: 'theirs' });
});
