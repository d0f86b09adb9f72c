import { listView, oneOf, text } from '@souk/view';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { me, server, show } from '../testing/console.tsx';
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
const mine = { id: 'vew_1', name: 'Cups', page: 'things', query: 'q=cup', shared: false, owner: 'stf_1', version: 3 };
beforeEach(() => {
  server({ 'GET /merchant/v1/views': () => ({ body: { items: [mine] } }) });
});

const tea = { id: 't1', name: 'Tea' };

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

test('an own view gets another name, and what was deleted can be had back', async () => {
  let there = [mine];
  const seen = server({
    'GET /merchant/v1/views': () => ({ body: { items: there } }),
    'PATCH /merchant/v1/views/vew_1': ({ body }) => {
      there = [{ ...mine, ...(body as object), version: 4 }];
      return { body: there[0] };
    },
    'DELETE /merchant/v1/views/vew_1': () => {
      there = [];
      return { status: 204 };
    },
    'POST /merchant/v1/views': ({ body }) => {
      there = [{ ...mine, ...(body as object), id: 'vew_2' }];
      return { status: 201, body: there[0] };
    },
  });
  const { user } = await show(<Things rows={[tea]} />, { at: '/?q=cup' });
  await user.click(await screen.findByRole('button', { name: 'Actions of the view “Cups”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename or share' }));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Mugs{Enter}');
  expect(await screen.findByRole('link', { name: 'Mugs' })).toBeTruthy();
  expect(seen.find(({ method }) => method === 'PATCH')?.body).toEqual({ name: 'Mugs', shared: false, version: 3 });

  await user.click(screen.getByRole('button', { name: 'Actions of the view “Mugs”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete the view' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Mugs' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: 'Mugs' })).toBeTruthy();
});

test('what a colleague shares is not for everybody to rename', async () => {
  server({ 'GET /merchant/v1/views': () => ({ body: { items: [{ ...mine, owner: 'stf_2', shared: true }] } }) });
  await show(<Things rows={[tea]} />, { at: '/?q=cup', who: { ...me(), role: 'support' } });
  expect(await screen.findByRole('link', { name: 'Cups' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Actions of the view/ })).toBeNull();
});

test('rows stand as close as somebody likes it, unless a view says otherwise', async () => {
  const liked = (density: number) =>
    server({ 'GET /merchant/v1/me/preferences': () => ({ body: { version: 1, preferences: { density } } }) });
  liked(44);
  const { unmount } = await show(<Things rows={[tea]} />);
  expect(await screen.findByRole('button', { name: 'Row height: Roomy' })).toBeTruthy();
  unmount();
  liked(36);
  await show(<Things rows={[tea]} />, { at: '/?rows=44' });
  expect(await screen.findByRole('button', { name: 'Row height: Roomy' })).toBeTruthy();
});
