import { Logo } from '@souk/icons/preact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import css from './mark.module.css';

interface MarkProps {
  /** The shop's name. */
  name: string | undefined;
  /** The address of its logo. Where there is none, or it does not come, the house's stands there. */
  logo: string | null | undefined;
  size?: number;
  /** The name beside the drawing; without it the name is for the ear. */
  named?: boolean;
}

/** The shop by its own sign. */
export function Mark({ name, logo, size = 32, named }: MarkProps): JSX.Element {
  const [missing, setMissing] = useState<string | null>(null);
  const beside = named === true && name !== undefined;
  return (
    <span class={css.mark}>
      {logo && logo !== missing ? (
        <img
          class={css.logo}
          src={logo}
          alt={beside ? '' : (name ?? '')}
          width={size}
          height={size}
          decoding="async"
          onError={() => setMissing(logo)}
        />
      ) : (
        <Logo size={size} label={beside ? '' : (name ?? 'Souk')} />
      )}
      {beside && (
        <span class={css.name}>
          <bdi>{name}</bdi>
        </span>
      )}
    </span>
  );
}
