import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Sheet } from './sheet.tsx';

afterEach(cleanup);

test('a sheet takes the focus, closes on Escape and gives the focus back', () => {
  const close = vi.fn();
  const { rerender } = render(<button type="button">打开</button>);
  screen.getByText('打开').focus();
  const page = (open: boolean) => (
    <>
      <button type="button">打开</button>
      {open && (
        <Sheet title="规格" onClose={close}>
          内容
        </Sheet>
      )}
    </>
  );
  rerender(page(false));
  const opener = screen.getByText('打开');
  opener.focus();
  rerender(page(true));
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(close).toHaveBeenCalledTimes(1);
  rerender(page(false));
  expect(document.activeElement).toBe(opener);
});

test('Escape that ends a composition closes nothing', () => {
  const close = vi.fn();
  render(
    <Sheet title="规格" onClose={close}>
      内容
    </Sheet>,
  );
  fireEvent.keyDown(document, { key: 'Escape', isComposing: true });
  expect(close).not.toHaveBeenCalled();
});

test('of two, Escape closes the one on top', () => {
  const [below, above] = [vi.fn(), vi.fn()];
  render(
    <>
      <Sheet title="地址" onClose={below}>
        内容
      </Sheet>
      <Sheet title="登录" onClose={above}>
        内容
      </Sheet>
    </>,
  );
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(above).toHaveBeenCalledTimes(1);
  expect(below).not.toHaveBeenCalled();
});
