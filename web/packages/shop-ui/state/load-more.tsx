import type { JSX } from 'preact';
import { Button } from '../form/button.tsx';
import { useWords } from '../language.tsx';
import css from './load-more.module.css';

/** Turns the page. A button, not a trap: the end of the page stays reachable. */
export function LoadMore({ next, onMore }: { next: boolean; onMore: () => unknown }): JSX.Element {
  const words = useWords();
  return (
    <div class={css.more}>
      {next ? <Button onPress={onMore}>{words.more}</Button> : <p class={css.end}>{words.noMore}</p>}
    </div>
  );
}
