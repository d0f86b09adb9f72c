import { listView, oneOf, text } from '@souk/view';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { server, show } from '../testing/console.tsx';
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
const mine = { id: 'vew_1', name: 'Cups', page: 'things', query: 'q=cup', shared: false, owner: 'stf_1', version: 3 };
beforeEach(() => {
  server({ 'GET /merchant/v1/views': () => ({ body: { items: [mine] } }) });
});

const tea = { id: 't1', name: 'Tea' };

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

test('a view that somebody kept stands among the others, and is kept anew with all that is shown', async () => {
  const seen = server({
    'GET /merchant/v1/views': () => ({ body: { items: [mine] } }),
    'PATCH /merchant/v1/views/vew_1': () => ({ body: mine }),
  });
  const { user } = await show(<Things rows={[tea]} />, { at: '/?q=cup&rows=44' });
  expect((await screen.findByRole('link', { name: 'Cups' })).getAttribute('aria-current')).toBe('page');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({ query: 'q=cup&rows=44', version: 3 }),
  );
});
