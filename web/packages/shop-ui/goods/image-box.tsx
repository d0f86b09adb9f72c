import { contained } from '@souk/text';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import css from './image-box.module.css';

interface ImageBoxProps {
  src: string | null | undefined;
  /** Its name: the first character is drawn until the picture is there, and where there is none. */
  name: string;
  /** For the ear. Without it the picture is an ornament beside its name. */
  alt?: string;
  eager?: boolean;
}

/** A square that is as large before the picture is there as afterwards. */
export function ImageBox({ src, name, alt = '', eager }: ImageBoxProps): JSX.Element {
  const [state, setState] = useState<'waiting' | 'there' | 'missing'>('waiting');
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    // A picture out of the cache may be there before anybody listens.
    const { complete, naturalWidth } = image.current ?? { complete: false, naturalWidth: 0 };
    setState(complete && naturalWidth > 0 ? 'there' : 'waiting');
  }, [src]);
  const drawn = src && state !== 'missing';
  return (
    <span class={css.box}>
      {!drawn && alt !== '' && <span class="seen-by-ear">{contained(alt)}</span>}
      <span class={css.drawing} aria-hidden="true">
        <span class={css.arch}>{[...name.trim()][0] ?? ''}</span>
      </span>
      {drawn && (
        <img
          ref={image}
          class={css.image}
          data-there={state === 'there' ? '' : undefined}
          src={src}
          alt={alt && contained(alt)}
          width={400}
          height={400}
          decoding="async"
          loading={eager ? 'eager' : 'lazy'}
          onLoad={() => setState('there')}
          onError={() => setState('missing')}
        />
      )}
    </span>
  );
}
