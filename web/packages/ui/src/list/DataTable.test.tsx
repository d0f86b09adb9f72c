import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import type { Column } from './columns.ts';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { nothing, type Selection } from './selection.ts';

interface Order {
  id: string;
  paid: string;
}

const orders = Array.from({ length: 5 }, (_, i): Order => ({ id: `#${i}`, paid: `¥${i}.00` }));
const columns: readonly Column<Order>[] = [
  { id: 'id', title: 'Order', cell: (row) => row.id },
  { id: 'paid', title: 'Paid', end: true, sort: 'paid', cell: (row) => row.paid },
];

function Page(props: Partial<DataTableProps<Order>>) {
  const [selection, setSelection] = useState<Selection>(nothing);
  return (
    <DataTable
      label="Orders"
      rows={orders}
      rowId={(row) => row.id}
      rowName={(row) => row.id}
      rowTo={(row) => `/orders/${row.id}`}
      columns={columns}
      shown={['id', 'paid']}
      selection={selection}
      onSelection={setSelection}
      whole
      empty="nothing"
      {...props}
    />
  );
}

const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const focused = () => vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TR'));

test('j and k move, x selects, Enter opens', async () => {
  const { navigate } = show(<Page />);
  key('j');
  await focused();
  key('j');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('#1'));
  key('k');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('#0'));
  key('x');
  expect(screen.getByRole('checkbox', { name: 'Select #0' })).toHaveProperty('checked', true);
  key('Enter');
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/orders/#0');
});

test('Space peeks, j goes on peeking, Esc comes back to the row', async () => {
  const onPeek = vi.fn();
  show(<Page onPeek={onPeek} />);
  key('j');
  await focused();
  key(' ');
  expect(onPeek).toHaveBeenLastCalledWith(orders[0]);
  key('j');
  expect(onPeek).toHaveBeenLastCalledWith(orders[1]);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(onPeek).toHaveBeenLastCalledWith(null);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('#1'));
});

test('the page, then all that match', async () => {
  const { user } = show(<Page more matching={1284} bulk={<button type="button">Ship</button>} />);
  expect(screen.queryByRole('region', { name: 'Bulk actions' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
  const bar = screen.getByRole('region', { name: 'Bulk actions' });
  expect(bar.textContent).toContain('5 selected');
  await user.click(within(bar).getByRole('button', { name: 'Select all 1,284 that match' }));
  expect(bar.textContent).toContain('All 1,284 that match are selected');
  await user.click(screen.getByRole('checkbox', { name: 'Select #2' }));
  expect(bar.textContent).toContain('4 selected');
});

test('heads sort, figures stand at the right, the next page is asked for', async () => {
  const onSort = vi.fn();
  const onMore = vi.fn();
  const { user } = show(<Page sort={{ by: 'paid', down: true }} onSort={onSort} more onMore={onMore} />);
  const head = screen.getByRole('columnheader', { name: /Paid/ });
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(head.hasAttribute('data-end')).toBe(true);
  await user.click(within(head).getByRole('button'));
  expect(onSort).toHaveBeenCalledExactlyOnceWith({ by: 'paid', down: false });
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  expect(onMore).toHaveBeenCalledOnce();
});

test('the first cell is a real link, and a press beside it opens too', async () => {
  const { user, navigate } = show(<Page />);
  expect(screen.getByRole('link', { name: '#3' }).getAttribute('href')).toBe('/orders/#3');
  await user.click(screen.getByText('¥3.00'));
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/orders/#3');
});

test('columns come in the order that is asked for; what is not known is left out', () => {
  show(<Page shown={['paid', 'gone', 'id']} />);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent?.trim())).toEqual([
    'Select all on this page',
    'Paid',
    'Order',
  ]);
});

test('on a phone what one looks for first stands right after the first column', () => {
  const wide = globalThis.matchMedia;
  vi.stubGlobal('matchMedia', (query: string) => ({ ...wide(query), matches: query.includes('max-width: 600px') }));
  const more = [
    ...columns,
    { id: 'note', title: 'Note', cell: () => '' },
    { id: 'state', title: 'State', cell: () => '', early: true },
  ];
  show(<Page columns={more} shown={['id', 'note', 'paid', 'state']} />);
  const heads = screen.getAllByRole('columnheader').map((head) => head.textContent?.trim());
  expect(heads.slice(1)).toEqual(['Order', 'State', 'Note', 'Paid']);
  vi.stubGlobal('matchMedia', wide);
});

test('waiting has the final shape, none has its own words', () => {
  const { rerender } = show(<Page rows={undefined} />);
  expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true');
  rerender(<Page rows={[]} empty="No order yet" />);
  expect(screen.getByText('No order yet')).toBeTruthy();
});
