import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useWords } from '../language.tsx';
import css from './app-bar.module.css';

/** Where one comes from, by name. */
export interface Back {
  href: string;
  label: string;
}

interface AppBarProps {
  title: string;
  back?: Back | undefined;
  end?: ComponentChildren;
  heading?: RefObject<HTMLHeadingElement | null>;
}

export function AppBar({ title, back, end, heading }: AppBarProps): JSX.Element {
  const words = useWords();
  return (
    <header class={css.bar}>
      <div class={css.start}>
        {back && (
          <a class={css.back} href={back.href} data-back="" aria-label={words.backTo({ to: back.label })}>
            <Icon name="left" size={20} />
            <span class={css.label}>{back.label}</span>
          </a>
        )}
      </div>
      <h1 class={css.title} tabIndex={-1} ref={heading ?? null}>
        <bdi>{title}</bdi>
      </h1>
      <div class={css.end}>{end}</div>
    </header>
  );
}
