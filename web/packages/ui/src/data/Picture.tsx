import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useState } from 'react';
import css from './Picture.module.css';

export interface PictureProps {
  /** Nothing where there is none. */
  src: string | undefined;
  /** Edge in pixels. */
  size?: 28 | 44 | 96;
}

/** A small picture beside its name, which says the same; a drawing where there is none, or it does not come. */
export function Picture({ src, size = 28 }: PictureProps): ReactNode {
  const [lost, setLost] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is tried anew.
  useEffect(() => setLost(false), [src]);
  return (
    <span className={css.box} data-size={size}>
      {src === undefined || src === '' || lost ? (
        <Icon name="image" size={size === 28 ? 16 : 20} />
      ) : (
        <img
          src={src}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          onError={() => setLost(true)}
        />
      )}
    </span>
  );
}
