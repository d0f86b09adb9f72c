import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import css from './button.module.css';
import { FormBusy } from './form.tsx';
import { useOnce } from './once.ts';

export interface ButtonProps {
  /** `main` is the one action of a page; `quiet` looks like text; `danger` cannot be undone. */
  kind?: 'main' | 'second' | 'plain' | 'quiet' | 'danger';
  wide?: boolean;
  small?: boolean;
  disabled?: boolean | undefined;
  /** Submits the form around it. */
  submit?: boolean;
  /** A page to go to instead of a deed. */
  href?: string;
  /** For a drawing without words. */
  label?: string | undefined;
  pressed?: boolean | undefined;
  /** While a returned promise is under way, further presses do nothing. */
  onPress?: () => unknown;
  children: ComponentChildren;
}

export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', wide, small, disabled, submit, href, label, pressed, onPress, children } = props;
  const { run, busy: pressing } = useOnce(onPress);
  const form = useContext(FormBusy);
  const busy = pressing || (submit === true && form);
  const names = [css.button, css[kind], wide && css.wide, small && css.small].filter(Boolean).join(' ');
  if (href !== undefined) {
    return (
      <a class={names} href={href} aria-label={label}>
        {children}
      </a>
    );
  }
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={names}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      onClick={() => run()}
    >
      <span class={css.words}>{children}</span>
      {busy && <span class={css.turning} aria-hidden="true" />}
    </button>
  );
}
