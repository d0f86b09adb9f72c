import { fireEvent, renderHook, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { LeaveGuard, useDraft } from './draft.tsx';
import { SaveBar } from './SaveBar.tsx';

beforeEach(() => sessionStorage.clear());

test('the bar comes with the first change, lists it, and Ctrl S saves', () => {
  const onSave = vi.fn();
  const { rerender } = show(<SaveBar changes={[]} onSave={onSave} onDiscard={() => {}} />);
  expect(screen.queryByRole('region', { name: 'Unsaved' })).toBeNull();
  rerender(
    <SaveBar
      changes={[{ id: '1', label: 'First level', from: '8%', to: '10%' }]}
      onSave={onSave}
      onDiscard={() => {}}
    />,
  );
  expect(screen.getByRole('listitem').textContent).toBe('First level 8% → 10%');
  fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
  expect(onSave).toHaveBeenCalledOnce();
});

test('while it saves, Ctrl S saves nothing again', () => {
  const onSave = vi.fn();
  show(<SaveBar busy changes={[{ id: '1', label: 'First level' }]} onSave={onSave} onDiscard={() => {}} />);
  fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
  expect(onSave).not.toHaveBeenCalled();
});

test('a draft outlives the page, and belongs to one version', () => {
  const first = renderHook(() => useDraft('app/1', 7, { rate: '10' }));
  expect(first.result.current.found).toBeNull();
  first.unmount();
  const next = renderHook(() => useDraft<{ rate: string }>('app/1', 7, null));
  expect(next.result.current.found?.values).toEqual({ rate: '10' });
  next.unmount();
  expect(renderHook(() => useDraft('app/1', 8, null)).result.current.found).toBeNull();
});

test('a draft that was saved or dropped is gone', () => {
  const page = renderHook(({ values }: { values: object | null }) => useDraft('app/1', 1, values), {
    initialProps: { values: { a: 1 } as object | null },
  });
  page.rerender({ values: null });
  page.unmount();
  expect(renderHook(() => useDraft('app/1', 1, null)).result.current.found).toBeNull();
});

test('leaving asks once', async () => {
  const blocked = { proceed: vi.fn(), reset: vi.fn() };
  const { user } = show(<LeaveGuard dirty blocked={blocked} />);
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(blocked.reset).toHaveBeenCalledOnce();
  expect(blocked.proceed).not.toHaveBeenCalled();
});
