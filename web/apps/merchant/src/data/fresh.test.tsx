import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../testing/console.tsx';
import { tellTopic } from './live.ts';
import { usePages } from './read.ts';

interface Thing {
  id: string;
  state: string;
}

const idOf = (thing: Thing) => thing.id;

/** A list of a shop in which things happen. */
function things() {
  const rows: Thing[] = [
    { id: 'b', state: 'paid' },
    { id: 'a', state: 'paid' },
  ];
  function List() {
    const pages = usePages<Thing>(['things', 'list'], async () => ({ items: rows.map((row) => ({ ...row })) }), {
      watch: { topic: 'orders', id: idOf },
    });
    return (
      <>
        <ul>
          {pages.rows?.map((row) => (
            <li key={row.id}>{`${row.id} ${row.state}`}</li>
          ))}
        </ul>
        {pages.fresh === undefined ? null : (
          <button type="button" onClick={pages.fresh.onShow}>{`${pages.fresh.n} new`}</button>
        )}
      </>
    );
  }
  return { rows, List };
}

const shown = () => screen.queryAllByRole('listitem').map((row) => row.textContent);

test('what is new is counted and waits; the rows stay where they are until somebody asks', async () => {
  const { rows, List } = things();
  const { user } = await show(<List />);
  await waitFor(() => expect(shown()).toEqual(['b paid', 'a paid']));
  rows.unshift({ id: 'd', state: 'paid' }, { id: 'c', state: 'paid' });
  act(() => tellTopic('orders'));
  const offer = await screen.findByRole('button', { name: '2 new' });
  expect(shown()).toEqual(['b paid', 'a paid']);
  await user.click(offer);
  await waitFor(() => expect(shown()).toEqual(['d paid', 'c paid', 'b paid', 'a paid']));
  expect(screen.queryByRole('button')).toBeNull();
});

test('a row that is shown becomes what it is now, where it stands', async () => {
  const { rows, List } = things();
  await show(<List />);
  await waitFor(() => expect(shown()).toEqual(['b paid', 'a paid']));
  rows.splice(1, 1, { id: 'a', state: 'shipped' });
  act(() => tellTopic('orders'));
  await waitFor(() => expect(shown()).toEqual(['b paid', 'a shipped']));
  expect(screen.queryByRole('button')).toBeNull();
});

test('news of something else are none of this list', async () => {
  const { rows, List } = things();
  await show(<List />);
  await waitFor(() => expect(shown().length).toBe(2));
  rows.unshift({ id: 'c', state: 'paid' });
  act(() => tellTopic('members'));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('button')).toBeNull();
});
