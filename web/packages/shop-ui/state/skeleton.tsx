import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import css from './skeleton.module.css';

interface SkeletonProps {
  /** The shape that is to come. */
  shape: 'grid' | 'rows' | 'product' | 'card';
  count?: number;
}

/** The final shape without its content. Nothing for 150 ms: most answers are there by then. */
export function Skeleton({ shape, count = shape === 'grid' ? 6 : 4 }: SkeletonProps): JSX.Element | null {
  const words = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div class={css[shape]} role="status" aria-label={words.loading}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class={css.piece}>
          <i class={css.block} />
          <i class={css.line} />
          <i class={css.short} />
        </div>
      ))}
    </div>
  );
}
