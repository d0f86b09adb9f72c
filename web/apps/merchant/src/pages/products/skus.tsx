import type { ProductResponse, SkuResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { count, inLanguage } from '@souk/text';
import { Amount, Button, Card, type Column, DataTable, Row, StateBadge, useLang } from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useHere } from '../../data/here.ts';
import { useMayNot } from '../../parts/may.ts';
import { consoleWords } from '../../text/console.ts';
import { productsWords } from '../../text/products.ts';
import { SkuDialog } from './sku.tsx';
import { StockSheet } from './stock.tsx';

/** What can be bought of a product: prices, stock, and what tells one from another. */
export function Skus({ product }: { product: ProductResponse }): ReactNode {
  const here = useHere();
  const words = useWordsOf(productsWords);
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const why = mayNot('catalogue:write');
  const [edited, setEdited] = useState<SkuResponse | 'new' | null>(null);
  const [counted, setCounted] = useState<SkuResponse | null>(null);
  const columns = useMemo((): readonly Column<SkuResponse>[] => {
    const titles = words.skuColumns;
    return [
      { id: 'code', title: titles.code, width: 180, cell: (sku) => <bdi>{sku.code}</bdi> },
      {
        id: 'options',
        title: titles.options,
        width: 180,
        cell: (sku) => <bdi>{sku.options.map(({ value }) => inLanguage(value, lang).text).join(' · ') || '—'}</bdi>,
      },
      {
        id: 'price',
        title: titles.price,
        width: 110,
        end: true,
        cell: (sku) => <Amount minor={minor(sku.price)} currency={here.currency} />,
      },
      {
        id: 'cost',
        title: titles.cost,
        width: 110,
        end: true,
        cell: (sku) => <Amount minor={minor(sku.cost)} currency={here.currency} />,
      },
      {
        id: 'stock',
        title: titles.stock,
        width: 110,
        end: true,
        cell: (sku) =>
          sku.stock == null ? (
            '—'
          ) : sku.stock === 0 ? (
            <StateBadge tone="bad">{words.out}</StateBadge>
          ) : (
            count(lang, sku.stock)
          ),
      },
      { id: 'active', title: titles.active, width: 80, cell: (sku) => (sku.active ? common.yes : common.no) },
      {
        id: 'acts',
        title: titles.acts,
        width: 170,
        cell: (sku) => (
          <Row gap={4}>
            <Button size="small" icon="edit" disabled={why} onPress={() => setEdited(sku)}>
              {words.editSku}
            </Button>
            <Button size="small" icon="stock" onPress={() => setCounted(sku)}>
              {words.stock}
            </Button>
          </Row>
        ),
      },
    ];
  }, [words, common, here, lang, why]);
  return (
    <Card
      title={words.skus}
      flush
      actions={
        <Button size="small" icon="add" disabled={why} onPress={() => setEdited('new')}>
          {words.addSku}
        </Button>
      }
    >
      <DataTable
        label={words.skus}
        rows={product.skus}
        rowId={(sku) => sku.id}
        rowName={(sku) => sku.code}
        columns={columns}
        shown={columns.map((column) => column.id)}
        density={44}
        whole
        empty={null}
      />
      <SkuDialog product={product} sku={edited} onClose={() => setEdited(null)} />
      <StockSheet sku={counted} onClose={() => setCounted(null)} />
    </Card>
  );
}
