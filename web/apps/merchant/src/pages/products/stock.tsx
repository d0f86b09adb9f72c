import { answer } from '@souk/api';
import type { SkuResponse, StockMoveResponse } from '@souk/api/merchant';
import { formProblems, ProblemOf, useRefresh, useWordsOf, wordOf } from '@souk/console';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import {
  Button,
  type Column,
  CountField,
  DataTable,
  type FieldProblem,
  Form,
  focusUnreadable,
  Heading,
  RadioField,
  Row,
  Sheet,
  Stack,
  Text,
  TextField,
  TextLink,
  TimeText,
  useLang,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { MemberName } from '../../parts/MemberName.tsx';
import { useMayNot } from '../../parts/may.ts';
import { useIntention } from '../../parts/useIntention.ts';
import { productsWords } from '../../text/products.ts';

/** The stock of one SKU: what changes it, and all that changed it before. */
export function StockSheet({ sku, onClose }: { sku: SkuResponse | null; onClose: () => void }): ReactNode {
  const words = useWordsOf(productsWords);
  return (
    <Sheet open={sku !== null} onClose={onClose} title={words.stockTitle({ code: sku?.code ?? '' })} width={560}>
      {sku === null ? null : (
        <Stack gap={24}>
          <Change sku={sku} />
          <Trail id={sku.id} />
        </Stack>
      )}
    </Sheet>
  );
}

function Change({ sku }: { sku: SkuResponse }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [way, setWay] = useState<'add' | 'set'>('add');
  const [pieces, setPieces] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [now, setNow] = useState(sku.stock ?? null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const send = useIntention(true);
  useEffect(() => setNow(sku.stock ?? null), [sku.stock]);

  async function change(): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    const body = { reason: reason.trim(), ...(way === 'add' ? { delta: pieces } : { set: pieces }) };
    try {
      const path = { id: sku.id };
      const after = await send((header) =>
        answer(api.POST('/merchant/v1/skus/{id}/stock', { params: { path, header }, body })),
      );
      setNow(after.stock ?? null);
      setPieces(null);
      setReason('');
      setProblems([]);
      setDone((n) => n + 1);
      show({ text: words.stockSaved });
      await refresh('products', 'stock');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={() => void change()} problems={problems} label={words.stock}>
      <Text strong>{now === null ? words.uncounted : words.stockNow({ n: count(lang, now) })}</Text>
      <RadioField
        label={words.stockWay}
        value={way}
        onChange={setWay}
        choices={(['add', 'set'] as const).map((value) => ({ value, label: words.stockWays[value] }))}
      />
      <CountField
        key={`${way} ${done}`}
        label={way === 'add' ? words.stockDelta : words.stockSet}
        name={way === 'add' ? '/delta' : '/set'}
        help={way === 'add' ? words.stockDeltaHelp : undefined}
        min={way === 'add' ? -1_000_000_000 : 0}
        value={pieces}
        onChange={setPieces}
      />
      <TextField
        label={words.stockReason}
        name="/reason"
        help={words.stockReasonHelp}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
      <Row>
        <Button kind="primary" submit busy={busy} disabled={mayNot('catalogue:write', 'money')}>
          {words.stockGo}
        </Button>
      </Row>
    </Form>
  );
}

function Trail({ id }: { id: string }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const sees = useHere().can('orders:read');
  const trail = usePages(['stock', id], (after, signal) =>
    answer(
      api.GET('/merchant/v1/skus/{id}/stock', {
        params: { path: { id }, query: { limit: 20, ...(after && { after }) } },
        signal,
      }),
    ),
  );
  const columns = useMemo((): readonly Column<StockMoveResponse>[] => {
    const titles = words.trailColumns;
    return [
      { id: 'at', title: titles.at, width: 150, cell: (move) => <TimeText at={instant(move.at)} /> },
      {
        id: 'delta',
        title: titles.delta,
        width: 70,
        end: true,
        cell: (move) => `${move.delta > 0 ? '+' : '−'}${count(lang, Math.abs(move.delta))}`,
      },
      {
        id: 'reason',
        title: titles.reason,
        width: 110,
        cell: (move) => <bdi>{wordOf(words.reasons, move.reason) ?? move.reason}</bdi>,
      },
      {
        id: 'order',
        title: titles.order,
        width: 70,
        // Of an order its id is told, not its number.
        cell: ({ subject, subject_name: number }) =>
          sees && number != null ? <TextLink to={`/orders/${subject}`}>{number}</TextLink> : '—',
      },
      {
        id: 'actor',
        title: titles.actor,
        width: 100,
        cell: (move) =>
          move.actor.startsWith('mem_') ? (
            <MemberName id={move.actor} />
          ) : move.actor === 'timer' ? (
            words.byItself
          ) : (
            <bdi>{move.actor || '—'}</bdi>
          ),
      },
    ];
  }, [words, lang, sees]);
  return (
    <Stack gap={8}>
      <Heading level={3}>{words.trail}</Heading>
      {trail.rows === undefined && trail.error !== null ? (
        <ProblemOf error={trail.error} onRetry={trail.reload} />
      ) : (
        <DataTable
          label={words.trail}
          rows={trail.rows}
          rowId={(move) => move.id}
          rowName={(move) => move.reason}
          columns={columns}
          shown={columns.map((column) => column.id)}
          whole
          more={trail.more}
          onMore={trail.onMore}
          loadingMore={trail.loadingMore}
          busy={trail.busy}
          empty={<Text ink={3}>{words.trailEmpty}</Text>}
        />
      )}
    </Stack>
  );
}
