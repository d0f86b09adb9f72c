import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problem, server, show } from '../../testing/console.tsx';
import { teahouse } from '../../testing/tenant.ts';
import { CloseTenant, SuspendTenant } from './life.tsx';

const asks = { open: true, onClose: () => {}, tenant: teahouse, name: 'Teahouse' };

test('a tenant is closed only after its slug was typed', async () => {
  const seen = server({ 'POST /platform/v1/tenants/ten_1/close': () => ({ body: teahouse }) });
  const { user } = await show(<CloseTenant {...asks} />);
  const close = () => screen.getByRole('button', { name: /Close for good/ });
  await user.type(screen.getByLabelText('Reason'), 'The contract has ended.');
  await user.click(close());
  await user.type(screen.getByLabelText(/Type “teahouse”/), 'tea');
  await user.click(close());
  expect(seen).toEqual([]);
  await user.type(screen.getByLabelText(/Type “teahouse”/), 'house');
  await user.click(close());
  await waitFor(() => expect(seen.map(({ body }) => body)).toEqual([{ reason: 'The contract has ended.' }]));
});

test('a tenant is suspended with a reason, and what the server finds wrong stands at its field', async () => {
  const mistake = { pointer: '/reason', detail: 'must be there' };
  server({
    'POST /platform/v1/tenants/ten_1/suspend': () => ({
      status: 422,
      body: problem('invalid', 422, { errors: [mistake] }),
    }),
  });
  const { user } = await show(<SuspendTenant {...asks} />);
  await user.click(screen.getByRole('button', { name: 'Suspend' }));
  await waitFor(() => expect(screen.getByLabelText('Reason').getAttribute('aria-invalid')).toBe('true'));
});

test('two presses suspend once', async () => {
  let answered = () => {};
  const waits = new Promise<void>((done) => {
    answered = done;
  });
  const seen = server({ 'POST /platform/v1/tenants/ten_1/suspend': () => ({ body: teahouse, after: waits }) });
  const { user } = await show(<SuspendTenant {...asks} />);
  await user.type(screen.getByLabelText('Reason'), 'The bill is not paid.');
  await user.dblClick(screen.getByRole('button', { name: 'Suspend' }));
  answered();
  await waitFor(() => expect(seen.length).toBe(1));
});
