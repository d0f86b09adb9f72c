import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { cameFrom, noteMove } from '../shop/moves.ts';

/** Follows where somebody goes; a back control goes back where it can, so that the page before is as it was left. */
export function Trail(): null {
  const { url } = useLocation();
  noteMove(url);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[data-back]') : null;
      const href = link?.getAttribute('href');
      if (!href || !cameFrom(href)) return;
      event.preventDefault();
      event.stopPropagation();
      history.back();
    };
    // Before the router hears of it.
    addEventListener('click', press, true);
    return () => removeEventListener('click', press, true);
  }, []);
  return null;
}
