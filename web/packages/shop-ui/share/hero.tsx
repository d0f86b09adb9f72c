import type { ComponentChildren, JSX } from 'preact';
import css from './hero.module.css';

/** What a page is about, in its middle. */
export function Hero({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class={css.hero}>{children}</div>;
}

/** A code that is read out, letter by letter. */
export function Code({ children }: { children: string }): JSX.Element {
  return <code class={css.code}>{children}</code>;
}

/** Steps or rules in plain words, numbered. */
export function Rules({ rules }: { rules: readonly string[] }): JSX.Element {
  return (
    <ol class={css.rules}>
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
  );
}

/** A poster as it will be saved. */
export function PosterImage({ src, alt }: { src: string; alt: string }): JSX.Element {
  return <img class={css.poster} src={src} alt={alt} width={720} height={1080} />;
}
