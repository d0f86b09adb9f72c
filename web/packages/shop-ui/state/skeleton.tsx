import type { JSX } from 'preact';
import { useWords } from '../language.tsx';
import css from './skeleton.module.css';

export interface SkeletonProps {
  /** The shape that is to come. */
  shape: 'grid' | 'rows' | 'product' | 'card' | 'person' | 'pockets';
  count?: number;
}

/** The final shape without its content. Its room is taken at once, so that nothing moves; it is seen after 150 ms. */
export function Skeleton({ shape, count = shape === 'grid' ? 6 : 4 }: SkeletonProps): JSX.Element {
  const words = useWords();
  return (
    <div class={css[shape]} role="status" aria-busy="true" aria-label={words.loading}>
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
