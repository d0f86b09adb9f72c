import type { OrderRowResponse } from '@souk/api/merchant';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type Asked, me, server, show } from '../../testing/console.tsx';
import { OrdersBulk } from './bulk.tsx';
import { ShipMany } from './shipMany.tsx';

const order = (no: number) =>
  ({ id: `ord_${no}`, number: `8823${no}`, member_name: 'Zhao Yi', ship_to: null }) as unknown as OrderRowResponse;
const rows = [order(1), order(2), order(3)];
const job = { id: 'job_1', action: 'ship-orders', state: 'running', total: 1, done: 0, failed: 0 };

const jobs = (seen: readonly Asked[]) => seen.filter(({ path, method }) => path.endsWith('/jobs') && method === 'POST');

function Bulk({ all = false }: { all?: boolean }) {
  const [selection, setSelection] = useState<Parameters<typeof OrdersBulk>[0]['selection']>(
    all ? { all: true } : { all: false, ids: new Set(['ord_1', 'ord_3']) },
  );
  return <OrdersBulk selection={selection} onSelection={setSelection} rows={rows} matching="view=to-ship" n={1284} />;
}

function Sheet() {
  const [open, setOpen] = useState(true);
  return <ShipMany open={open} orders={[]} onClose={() => setOpen(false)} onDone={() => {}} />;
}

test('chosen orders are shipped by one job, and trying again begins no second one', async () => {
  let tries = 0;
  const seen = server({
    'POST /merchant/v1/jobs': () => {
      tries += 1;
      if (tries === 1) throw new TypeError('the network is gone');
      return { status: 201, body: job };
    },
  });
  const { user } = await show(<Bulk />);
  await user.click(screen.getByRole('button', { name: 'Ship' }));
  await user.type(await screen.findByLabelText(/^Carrier/), 'SF');
  await user.type(screen.getByLabelText(/88231/), 'SF1');
  await user.click(screen.getByRole('button', { name: 'Ship 1 order' }));
  await waitFor(() => expect(jobs(seen).length).toBe(1));
  await user.click(await screen.findByRole('button', { name: 'Ship 1 order' }));
  await waitFor(() => expect(jobs(seen).length).toBe(2));
  expect(new Set(jobs(seen).map(({ key }) => key)).size).toBe(1);
  expect(jobs(seen)[1]?.body).toEqual({
    action: 'ship-orders',
    rows: [{ order: 'ord_1', carrier: 'SF', tracking_number: 'SF1' }],
  });
});

test('all that match are meant by what the list asks, not by what is loaded of it', async () => {
  const seen = server({ 'POST /merchant/v1/jobs': () => ({ status: 201, body: job }) });
  const { user } = await show(<Bulk all />);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Hold orders' }));
  expect(await screen.findByText(/1284/)).toBeTruthy();
  await user.type(screen.getByLabelText(/^Reason/), 'count first');
  await user.click(screen.getByRole('button', { name: 'Hold orders' }));
  await waitFor(() =>
    expect(jobs(seen)[0]?.body).toEqual({
      action: 'hold-orders',
      which: { matching: 'view=to-ship' },
      reason: 'count first',
    }),
  );
});

test('of a pasted table the good rows are shipped, and the others stay marked', async () => {
  const seen = server({ 'POST /merchant/v1/jobs': () => ({ status: 201, body: job }) });
  const { user } = await show(<Sheet />);
  await user.type(await screen.findByLabelText(/^Carrier/), 'SF');
  fireEvent.change(screen.getByRole('textbox', { name: /Ship from a sheet/ }), {
    target: { value: '88231\tSF1\n88232\t\n88233\tYT3\tYTO' },
  });
  expect(screen.getByText(/must not be empty/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /2/ }));
  await waitFor(() =>
    expect(jobs(seen)[0]?.body).toEqual({
      action: 'ship-orders',
      rows: [
        { order: '88231', carrier: 'SF', tracking_number: 'SF1' },
        { order: '88233', carrier: 'YTO', tracking_number: 'YT3' },
      ],
    }),
  );
});

test('one note is written on many orders, and never an empty one', async () => {
  const seen = server({ 'POST /merchant/v1/jobs': () => ({ status: 201, body: job }) });
  const { user } = await show(<Bulk />);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Write a note' }));
  const go = () => screen.getByRole('button', { name: 'Write a note' });
  const field = (await screen.findByLabelText(/^Note/)) as HTMLTextAreaElement;
  expect(field.maxLength).toBe(2000);
  await user.type(field, '  ');
  await user.click(go());
  expect(jobs(seen)).toEqual([]);
  await user.type(field, 'call first{Enter}<b>then</b> ship ');
  await user.click(go());
  await waitFor(() =>
    expect(jobs(seen)[0]?.body).toEqual({
      action: 'note-orders',
      which: { orders: ['ord_1', 'ord_3'] },
      note: 'call first\n<b>then</b> ship',
    }),
  );
});

test('who may not handle orders reads why', async () => {
  server({});
  await show(<Bulk />, { who: me(['orders:read']) });
  expect(screen.getByRole('button', { name: /^Ship/ }).getAttribute('aria-disabled')).toBe('true');
});
