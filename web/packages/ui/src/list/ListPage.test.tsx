import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { ListPage, type ListPageProps } from './ListPage.tsx';

const base: ListPageProps = { title: 'Orders', children: null };

test('views are links with counts; a changed one offers to be kept', async () => {
  const onSaveAs = vi.fn();
  const { user } = show(
    <ListPage
      {...base}
      views={{
        views: [
          { id: 'all', label: 'All', to: '/orders' },
          { id: 'ship', label: 'To ship', to: '/orders?v=ship', count: 14 },
        ],
        current: 'ship',
        changed: true,
        onSaveAs,
      }}
    />,
  );
  expect(screen.getByRole('link', { name: 'To ship 14' }).getAttribute('aria-current')).toBe('page');
  await user.click(screen.getByRole('button', { name: 'Save as view' }));
  expect(onSaveAs).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('a filter opens in place, is cleared beside it, and more are behind one button', async () => {
  const onClear = vi.fn();
  const { user } = show(
    <ListPage
      {...base}
      filters={[
        { id: 'a', label: 'Period', shown: 'last 7 days', editor: () => <input aria-label="period" />, onClear },
        { id: 'b', label: 'App', shown: undefined, editor: () => <input aria-label="app" />, onClear: () => {} },
      ]}
    />,
  );
  await user.click(screen.getByRole('button', { name: /Period/, expanded: false }));
  expect(await screen.findByRole('dialog', { name: 'Filter: Period' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove filter “Period”' }));
  expect(onClear).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Add filter' }));
  await user.click(await screen.findByRole('menuitem', { name: 'App' }));
  expect(await screen.findByRole('dialog', { name: 'Filter: App' })).toBeTruthy();
});

test('the search waits for Enter, and for the input method', () => {
  const onSearch = vi.fn();
  show(<ListPage {...base} search={{ value: '', onSearch, placeholder: 'Number' }} />);
  const field = screen.getByRole('searchbox', { name: 'Number' });
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: '龙井' } });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(onSearch).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSearch).toHaveBeenCalledExactlyOnceWith('龙井');
});

test('columns are hidden and moved by keyboard; the first stays', async () => {
  const onShown = vi.fn();
  const columns = ['id', 'paid', 'state'].map((id) => ({ id, title: id }));
  const { user } = show(<ListPage {...base} columns={{ columns, shown: ['id', 'paid', 'state'], onShown }} />);
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  expect(await screen.findByRole('checkbox', { name: 'id' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'paid' }));
  expect(onShown).toHaveBeenLastCalledWith(['id', 'state']);
  await user.click(screen.getByRole('button', { name: 'Move “state” forward' }));
  expect(onShown).toHaveBeenLastCalledWith(['id', 'state', 'paid']);
});

test('what is new is offered, the list does not jump', async () => {
  const onShow = vi.fn();
  const { user } = show(<ListPage {...base} fresh={{ n: 3, onShow }} />, 'zh-CN');
  await user.click(screen.getByRole('button', { name: '有3条新记录，点击显示' }));
  expect(onShow).toHaveBeenCalledOnce();
});
