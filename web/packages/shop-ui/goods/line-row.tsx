import { type Bilingual, inLanguage } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { Say, useLanguage } from '../language.tsx';
import { Amount } from './amount.tsx';
import { ImageBox } from './image-box.tsx';
import css from './line-row.module.css';

export interface ShownLine {
  title: Bilingual;
  options: readonly { name: Bilingual; value: Bilingual }[];
  quantity: number;
  list: number;
  net: number;
  image?: string | null | undefined;
}

interface LineRowProps {
  line: ShownLine;
  currency: string;
  href?: string | undefined;
  /** Beside the title: a small button. */
  end?: ComponentChildren;
  /** Under the line: a stepper, a mistake. Without it the quantity is shown. */
  children?: ComponentChildren;
}

/** A line of a cart, a quote or an order. */
export function LineRow({ line, currency, href, end, children }: LineRowProps): JSX.Element {
  const language = useLanguage();
  const title = <Say text={line.title} />;
  return (
    <div class={css.line}>
      <div class={css.picture}>
        <ImageBox src={line.image} name={inLanguage(line.title, language).text} />
      </div>
      <div class={css.body}>
        <div class={css.top}>
          <p class={css.title}>{href === undefined ? title : <a href={href}>{title}</a>}</p>
          {end !== undefined && <div class={css.end}>{end}</div>}
        </div>
        {line.options.length > 0 && (
          <p class={css.options}>
            <Say text={line.options.map((option) => inLanguage(option.value, language).text).join(' · ')} />
          </p>
        )}
        <div class={css.foot}>
          <span class={css.prices} data-over={children === undefined ? undefined : ''}>
            <Amount of={line.net} currency={currency} size="large" />
            {line.list > line.net && (
              <s>
                <Amount of={line.list} currency={currency} size="small" tone="struck" />
              </s>
            )}
          </span>
          {children ?? <span class={css.quantity}>× {line.quantity}</span>}
        </div>
      </div>
    </div>
  );
}
