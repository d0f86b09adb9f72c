import { useWordsOf } from '@souk/console';
import { format, minor, negated } from '@souk/money';
import { inLanguage } from '@souk/text';
import { Card, Totals, type TotalsLine, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { useInstallationName } from '../../parts/names.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

/** What was bought, what each app took off, and what it came to. */
export function Items({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  const nameOf = useInstallationName();
  const lines: TotalsLine[] = order.lines.map((line) => ({
    id: `line ${line.no}`,
    label: <bdi>{words.pieces({ title: inLanguage(line.title, lang).text, n: line.quantity })}</bdi>,
    hint: (
      <bdi>
        {[
          ...line.options.map(({ value }) => inLanguage(value, lang).text),
          words.each({ price: format(minor(line.unit_price), order.currency), n: line.quantity }),
          ...(line.refunded > 0 ? [words.lineRefunded({ amount: format(minor(line.refunded), order.currency) })] : []),
        ].join(' · ')}
      </bdi>
    ),
    minor: minor(line.list),
  }));
  const off = order.applied.flatMap((applied) =>
    [...applied.lines, applied.shipping].flatMap((amount, at): TotalsLine[] =>
      amount === 0
        ? []
        : [
            {
              id: `${applied.installation} ${at}`,
              label: (
                <bdi>
                  {applied.reasons.map((reason) => inLanguage(reason, lang).text).join(' · ') ||
                    nameOf(applied.installation, applied.label)}
                </bdi>
              ),
              hint: (
                <bdi>
                  {at < applied.lines.length
                    ? `${nameOf(applied.installation, applied.label)} · ${words.line({ n: at + 1 })}`
                    : nameOf(applied.installation, applied.label)}
                </bdi>
              ),
              minor: negated(minor(amount)),
            },
          ],
    ),
  );
  return (
    <Card title={words.items}>
      <Totals
        currency={order.currency}
        lines={[...lines, ...off, { id: 'shipping', label: words.shipping, minor: minor(order.shipping_list) }]}
        total={{
          label: order.state === 'placed' ? words.total : words.paid,
          minor: minor(order.state === 'placed' ? order.total : order.paid),
        }}
      />
    </Card>
  );
}
