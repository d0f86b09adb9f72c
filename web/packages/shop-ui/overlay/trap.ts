import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const reachable = 'a[href],button:not(:disabled),input:not(:disabled),select,textarea,[tabindex="0"]';

/**
 * Keeps the focus inside an overlay while it is open, gives it back afterwards, closes on Escape, and keeps the page
 * behind from scrolling. By hand: web views of 2020 know neither `inert` nor `<dialog>`.
 */
export function useTrap(self: RefObject<HTMLElement | null>, close: () => void): void {
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const { overflow } = document.body.style;
    document.body.style.overflow = 'hidden';
    self.current?.focus({ preventScroll: true });
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) {
        event.stopPropagation();
        closing.current();
      } else if (event.key === 'Tab') wrap(event, self.current);
    };
    document.addEventListener('keydown', key, true);
    return () => {
      document.removeEventListener('keydown', key, true);
      document.body.style.overflow = overflow;
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
