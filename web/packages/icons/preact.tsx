/** @jsxImportSource preact */
import type { JSX } from 'preact';
import type { IconProps } from './drawing.ts';
import sprite from './sprite.svg';

/** A drawing of the sprite in the colour of the text around it. Without `label` it is an ornament and silent. */
export function Icon({ name, size = 16, label }: IconProps): JSX.Element {
  return (
    <svg
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

/** The arch with a coin in its gate. Its two colours are those of the brand in either theme. Without a label it is silent. */
export function Logo({ size = 24, label = 'Souk' }: { size?: number; label?: string }): JSX.Element {
  const silent = label === '';
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      role={silent ? undefined : 'img'}
      aria-label={silent ? undefined : label}
      aria-hidden={silent || undefined}
    >
      <path fill="var(--glaze)" d="M5 29V14a11 11 0 0 1 22 0v15h-6V14a5 5 0 0 0-10 0v15z" />
      <circle cx="16" cy="24" r="3" fill="var(--saffron)" />
    </svg>
  );
}
