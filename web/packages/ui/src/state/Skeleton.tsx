import { type ReactNode, useEffect, useState } from 'react';
import { Hidden } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './state.module.css';

/** True once `waiting` has lasted 150 ms: what is quick never flickers. */
export function useLate(waiting: boolean, after = 150): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return waiting && late;
}

/** One bar of the final shape's size. */
export function Bone({ width = '100%', height = 14 }: { width?: number | string; height?: number }): ReactNode {
  return <span className={css.skeleton} style={{ inlineSize: width, blockSize: height }} />;
}

export interface SkeletonProps {
  /** The shape that comes: lines of a text, rows of a table, a page of two columns. */
  shape?: 'text' | 'rows' | 'cards';
  count?: number;
}

const widths = ['92%', '76%', '84%', '61%', '88%', '70%'];

/** Stands for what is being read, in its room from the start, so that nothing below it moves. Shows nothing for the first 150 ms. */
export function Skeleton({ shape = 'text', count = 4 }: SkeletonProps): ReactNode {
  const late = useLate(true);
  const words = useWords();
  return (
    <div role="status" aria-busy="true">
      <Hidden>{late ? words.loading : ''}</Hidden>
      <div className={css.bones} aria-hidden="true" data-late={late || undefined}>
        {Array.from({ length: count }, (_, i) => (
          <Bone
            // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity.
            key={i}
            width={shape === 'text' ? (widths[i % widths.length] ?? '80%') : '100%'}
            height={shape === 'cards' ? 96 : shape === 'rows' ? 20 : 14}
          />
        ))}
      </div>
    </div>
  );
}

/** Old data stays in sight, dimmed, while new data is read. */
export function Refreshing({ busy, children }: { busy: boolean; children: ReactNode }): ReactNode {
  const late = useLate(busy);
  return (
    <div className={css.stale} aria-busy={late || undefined}>
      {children}
    </div>
  );
}
