import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const reachable = 'a[href],button:not(:disabled),input:not(:disabled),select,textarea,[tabindex="0"]';

/** Overlays that are open, the topmost last: only that one hears keys. */
const open: symbol[] = [];

/**
 * Keeps the focus inside an overlay while it is open, gives it back afterwards, closes on Escape, and keeps the page
 * behind from scrolling. By hand: web views of 2020 know neither `inert` nor `<dialog>`.
 */
export function useTrap(self: RefObject<HTMLElement | null>, close: () => void): void {
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const mine = Symbol();
    open.push(mine);
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    document.body.style.overflow = 'hidden';
    self.current?.focus({ preventScroll: true });
    const key = (event: KeyboardEvent) => {
      if (open[open.length - 1] !== mine) return;
      if (event.key === 'Escape' && !event.isComposing) {
        event.stopPropagation();
        closing.current();
      } else if (event.key === 'Tab') wrap(event, self.current);
    };
    document.addEventListener('keydown', key, true);
    return () => {
      open.splice(open.indexOf(mine), 1);
      document.removeEventListener('keydown', key, true);
      // They may close in any order: the page scrolls again when none is left.
      if (open.length === 0) document.body.style.overflow = '';
      before?.focus({ preventScroll: true });
    };
  }, []);
}

function wrap(event: KeyboardEvent, self: HTMLElement | null): void {
  const all = [...(self?.querySelectorAll<HTMLElement>(reachable) ?? [])].filter((one) => one.offsetParent !== null);
  const first = all[0];
  const last = all[all.length - 1];
  const at = document.activeElement;
  if (!first || !last) event.preventDefault();
  else if (event.shiftKey && (at === first || at === self)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first.focus();
  }
}
