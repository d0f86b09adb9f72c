import type { ReactNode } from 'react';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import css from './table.module.css';

export interface TableFootProps {
  loaded: number;
  more: boolean | undefined;
  onMore: (() => void) | undefined;
  loading: boolean | undefined;
  /** Says nothing where all is in sight anyway. */
  quiet: boolean | undefined;
}

/** Under the last row: the next page, or that there is none. */
export function TableFoot({ loaded, more, onMore, loading, quiet }: TableFootProps): ReactNode {
  const words = useWords().list;
  if (!more && (quiet || loaded < 20)) return null;
  return (
    <div className={css.foot} role="status">
      {more ? (
        <>
          <span>{words.loaded({ n: loaded })}</span>
          <Button size="small" busy={loading} onPress={onMore}>
            {words.loadMore}
          </Button>
        </>
      ) : (
        words.loadedAll
      )}
    </div>
  );
}
