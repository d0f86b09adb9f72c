import { type Bilingual, contained, inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { Say, useLanguage, useWords } from '../language.tsx';
import { Amount } from './amount.tsx';
import css from './breakdown.module.css';

/** The price of a quote or an order, as the API says it: nothing of it is computed here but sums over one app. */
export interface Priced {
  currency: string;
  goods: number;
  shipping_list: number;
  shipping: number;
  total: number;
  applied: readonly {
    installation: string;
    label: string;
    title: Bilingual;
    lines: readonly number[];
    shipping: number;
    reasons: readonly Bilingual[];
  }[];
}

/** What is to be paid and why: list prices, what each app took off with its reasons, shipping, and the total. */
export function Breakdown({ priced }: { priced: Priced }): JSX.Element {
  const words = useWords();
  const { currency } = priced;
  return (
    <dl class={css.sums}>
      <div class={css.row}>
        <dt>{words.goods}</dt>
        <dd>
          <Amount of={priced.goods} currency={currency} />
        </dd>
      </div>
      {priced.applied.map((app) => (
        <div key={app.installation} class={css.row}>
          <dt>
            {app.reasons.map((reason, index) => (
              <span key={index} class={css.reason}>
                <Say text={reason} />
              </span>
            ))}
            <Giver app={app} />
          </dt>
          <dd>
            <Amount
              of={-app.lines.reduce((sum, line) => sum + line, app.shipping)}
              currency={currency}
              tone="offer"
              signs="always"
            />
          </dd>
        </div>
      ))}
      <div class={css.row}>
        <dt>{words.shipping}</dt>
        <dd>{priced.shipping_list === 0 ? words.free : <Amount of={priced.shipping_list} currency={currency} />}</dd>
      </div>
      <div class={css.total}>
        <dt>{words.total}</dt>
        <dd>
          <Amount of={priced.total} currency={currency} size="large" />
        </dd>
      </div>
    </dl>
  );
}

/** Which app took it off, unless its reason says that already. */
function Giver({ app }: { app: Priced['applied'][number] }): JSX.Element | null {
  const words = useWords();
  const language = useLanguage();
  const name = inLanguage(app.title, language).text || app.label;
  if (app.reasons.some((reason) => inLanguage(reason, language).text === name)) return null;
  return <span class={css.app}>{words.by({ app: contained(name) })}</span>;
}
