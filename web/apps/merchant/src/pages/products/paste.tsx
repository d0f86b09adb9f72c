import type { CatalogueImportResponse, ProductResponse } from '@souk/api/merchant';
import { sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { type Minor, readAmount, toDecimal } from '@souk/money';
import { Button, Card, PasteTable, ProblemCard, type SheetColumn, type SheetRow, Stack } from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useHere } from '../../data/here.ts';
import { useMayNot } from '../../parts/may.ts';
import { productsWords } from '../../text/products.ts';
import { ImportResult, importCatalogue } from './import.tsx';

type Words = (typeof productsWords)['en'];

/** SKUs from a spreadsheet: good rows go to the server, which names those that it turns away. */
export function PasteSkus({ product }: { product: ProductResponse }): ReactNode {
  const here = useHere();
  const words = useWordsOf(productsWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [result, setResult] = useState<CatalogueImportResponse | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(words, here.currency), [words, here.currency]);

  async function use(rows: readonly SheetRow[]): Promise<void> {
    setFailure(null);
    setResult(null);
    try {
      setResult(await importCatalogue(csvOf(product.code, rows, here.currency)));
      await refresh('products', 'stock');
    } catch (thrown) {
      setFailure(sayProblem(thrown));
    }
  }

  if (!open)
    return (
      <div>
        <Button icon="table" disabled={mayNot('catalogue:write')} onPress={() => setOpen(true)}>
          {words.paste}
        </Button>
      </div>
    );
  return (
    <Card title={words.paste} hint={words.pasteHint}>
      <Stack>
        <PasteTable label={words.skus} columns={columns} onUse={(rows) => void use(rows)} />
        {failure === null ? null : <ProblemCard title={failure} />}
        {result === null ? null : <ImportResult result={result} />}
      </Stack>
    </Card>
  );
}

function columnsOf(words: Words, currency: string): readonly SheetColumn[] {
  const titles = words.skuColumns;
  const amount = (text: string) => {
    if (text === '') return { ok: true as const, value: null };
    const read = readAmount(text, currency);
    return read.ok ? { ok: true as const, value: read.value } : { ok: false as const, why: words.notPrice };
  };
  return [
    {
      id: 'sku',
      title: titles.code,
      heads: ['sku', 'code', '编码'],
      read: (text) =>
        /^[\p{L}\p{N} _./+#-]{1,64}$/u.test(text) ? { ok: true, value: text } : { ok: false, why: words.notCode },
    },
    { id: 'price', title: titles.price, heads: ['价格'], read: amount },
    {
      id: 'stock',
      title: titles.stock,
      read: (text) =>
        /^\d{0,9}$/.test(text)
          ? { ok: true, value: text === '' ? null : Number(text) }
          : { ok: false, why: words.notCount },
    },
    { id: 'cost', title: titles.cost, read: amount },
  ];
}

/** The rows as the import reads them. A column that no row fills is left out: it then changes nothing. */
function csvOf(product: string, rows: readonly SheetRow[], currency: string): string {
  const filled = ['price', 'stock', 'cost'].filter((id) => rows.some((row) => row.values[id] !== null));
  const cell = (id: string, value: unknown): string => {
    if (value === null) return '';
    return id === 'stock' ? String(value) : toDecimal(value as Minor, currency);
  };
  const lines = rows.map((row) => [
    quoted(product),
    quoted(String(row.values.sku)),
    ...filled.map((id) => cell(id, row.values[id])),
  ]);
  return [['product', 'sku', ...filled], ...lines].map((cells) => cells.join(',')).join('\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
