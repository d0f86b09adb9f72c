import { listView, oneOf, text } from '@souk/view';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { show as showTo } from '../../testing/console.tsx';
import { RecordList } from './RecordList.tsx';

const list = listView({
  filters: { q: text(), state: oneOf('open', 'done') },
  sorts: ['at'],
  columns: ['name', 'state'],
  initial: { sort: { by: 'at', down: true }, columns: ['name', 'state'], density: 36 },
});

interface Thing {
  id: string;
  name: string;
}

function Things({ rows }: { rows: readonly Thing[] }) {
  return (
    <RecordList
      noun="things"
      path="/things"
      list={list}
      title="Things"
      pages={{
        rows,
        error: null,
        more: false,
        onMore: () => {},
        loadingMore: false,
        busy: false,
        reload: () => {},
        readAt: 0,
      }}
      columns={[
        { id: 'name', title: 'Name', cell: (thing) => thing.name },
        { id: 'state', title: 'State', cell: () => 'open' },
      ]}
      rowId={idOf}
      rowName={(thing) => thing.name}
      search={{ filter: 'q', placeholder: 'Search things' }}
      views={[
        { id: 'all', label: 'All', query: '' },
        { id: 'open', label: 'Open', query: 'state=open' },
      ]}
      empty={{ text: 'No thing yet.' }}
    />
  );
}

const idOf = (thing: Thing) => thing.id;
const tea = { id: 't1', name: 'Tea' };
const show = (what: ReactNode, how = {}) => showTo({ scope: ['test'] }, what, how);

test('what somebody searches for is in the address, and what the address says is shown', async () => {
  const { user, router } = await show(<Things rows={[tea]} />, { at: '/?state=open' });
  expect(screen.getByRole('link', { name: 'Open' }).getAttribute('aria-current')).toBe('page');
  await user.type(screen.getByRole('searchbox'), 'cup{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'cup', state: 'open' }));
});

test('a changed view offers to be reset to what it was', async () => {
  const { user, router } = await show(<Things rows={[tea]} />, { at: '/?state=open&q=cup' });
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ state: 'open' }));
});

test('never anything and nothing by filter are said differently', async () => {
  const { unmount } = await show(<Things rows={[]} />);
  expect(screen.getByText('No thing yet.')).toBeTruthy();
  unmount();
  await show(<Things rows={[]} />, { at: '/?q=cup' });
  expect(screen.queryByText('No thing yet.')).toBeNull();
  expect(screen.getByRole('button', { name: /Clear/ })).toBeTruthy();
});
