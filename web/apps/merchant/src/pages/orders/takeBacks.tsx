import { answer } from '@souk/api';
import type { RefundPreviewResponse, RefundRequest } from '@souk/api/merchant';
import { sayProblem, useRead, useWordsOf } from '@souk/console';
import { format, minor, negated } from '@souk/money';
import { inLanguage } from '@souk/text';
import { Card, Refreshing, Skeleton, Text, Totals, useLang } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useRuleName } from '../../parts/rule.ts';
import { ordersWords } from '../../text/orders.ts';

/** How long nobody must have typed before the server is asked, in milliseconds. */
const settledMs = 400;

/** What a refund would take back, by the same code that then does it. Nothing is written. */
export function TakeBacks({ order, body }: { order: string; body: RefundRequest | null }): ReactNode {
  const words = useWordsOf(ordersWords);
  const settled = useSettled(body);
  const preview = useRead(
    ['orders', 'preview', order, settled],
    (signal) =>
      answer(
        api.POST('/merchant/v1/orders/{id}/refunds/preview', {
          params: { path: { id: order } },
          body: settled ?? {},
          signal,
        }),
      ),
    { on: settled !== null, stale: 0 },
  );
  return (
    <Card title={words.refundTakesBack} level={3}>
      {body === null || settled === null ? (
        <Text size={13} ink={3}>
          {words.refundPreviewWaits}
        </Text>
      ) : preview.data !== undefined ? (
        <Refreshing busy={body !== settled || preview.isFetching}>
          <Preview preview={preview.data} />
        </Refreshing>
      ) : preview.error === null ? (
        <Skeleton count={2} />
      ) : (
        <Text size={13} ink={2}>
          {sayProblem(preview.error)}
        </Text>
      )}
    </Card>
  );
}

function Preview({ preview }: { preview: RefundPreviewResponse }): ReactNode {
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  const ruleName = useRuleName();
  const { currency } = preview;
  const amount = (of: number) => format(minor(of), currency);
  return (
    <>
      {preview.take_backs.length === 0 ? (
        <Text size={13} ink={2} as="p">
          {words.refundTakesNothing}
        </Text>
      ) : null}
      <Totals
        currency={currency}
        lines={preview.take_backs.map((back) => ({
          id: back.id,
          label: <bdi>{back.member_name}</bdi>,
          hint: (
            <bdi>
              {[
                inLanguage(back.title, lang).text || back.app,
                ruleName(back.reason),
                ...(back.debt > 0 ? [words.refundDebt({ amount: amount(back.debt) })] : []),
              ].join(' · ')}
            </bdi>
          ),
          minor: negated(minor(back.taken)),
        }))}
        total={{
          label: words.refundKeeps,
          hint: words.refundKeepsBefore({ amount: amount(preview.keeps_before) }),
          minor: minor(preview.keeps_after),
        }}
      />
    </>
  );
}

/** A value that has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settledMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
