import { answer } from '@souk/api';
import type { ProductResponse } from '@souk/api/merchant';
import { fresh, oneOfFilter, useDownload, useRead, useView, useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { count, inLanguage, type Language } from '@souk/text';
import { instant } from '@souk/time';
import { Button, type Column, Picture, Row, TimeText, useLang } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { exact } from '../../parts/counts.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { useSelection } from '../../parts/selection.ts';
import { productsWords } from '../../text/products.ts';
import { productsList } from '../../views.ts';
import { ProductsBulk } from './bulk.tsx';
import { CreateProduct } from './create.tsx';
import { useCategories, useCategoryName } from './data.ts';
import { ImportCatalogue } from './import.tsx';
import { ProductState } from './state.tsx';

export const route = createLazyRoute('/products')({ component: ProductsPage });

function ProductsPage(): ReactNode {
  const words = useWordsOf(productsWords);
  return (
    <Needs right="catalogue:read" page={words.title}>
      <Products />
    </Needs>
  );
}

function Products(): ReactNode {
  const here = useHere();
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const download = useDownload();
  const categories = useCategories();
  const { view, show } = useView(productsList);
  const { filters } = view;
  const [opened, setOpened] = useState<'create' | 'import' | null>(null);
  const [selection, setSelection] = useSelection(filters);
  const { low, ...rest } = filters;
  const { by, down } = view.sort;
  const asked = {
    ...rest,
    ...(low !== undefined && { low_stock: low }),
    sort: by === 'updated' ? (down ? 'newest' : 'oldest') : down ? (`${by}-desc` as const) : by,
  } as const;
  const pages = usePages(
    ['products', 'list', filters, view.sort],
    (after, signal) =>
      answer(api.GET('/merchant/v1/products', { params: { query: { ...asked, ...(after && { after }) } }, signal })),
    { watch: { topic: 'products', id: idOf } },
  );
  const counts = useRead(
    ['products', 'counts', filters],
    (signal) => answer(api.GET('/merchant/v1/products/counts', { params: { query: asked }, signal })),
    { stale: fresh.list },
  );
  const { statuses, views } = words;
  return (
    <>
      <RecordList
        noun="products"
        path="/products"
        list={productsList}
        title={words.title}
        pages={pages}
        columns={useColumns()}
        rowId={idOf}
        rowName={(product) => inLanguage(product.title, lang).text}
        search={{ filter: 'q', placeholder: words.search }}
        matching={exact(counts.data?.matching)}
        sorts={(['updated', 'title', 'stock', 'price'] as const).map((id) => ({ id, label: words.columns[id] }))}
        views={[
          { id: 'all', label: views.all, query: '' },
          { id: 'active', label: views.active, query: 'status=active' },
          { id: 'draft', label: views.draft, query: 'status=draft' },
          { id: 'low', label: views.low, query: 'low=yes', count: counts.data?.low_stock.count },
          { id: 'archived', label: views.archived, query: 'status=archived' },
        ]}
        filters={[
          oneOfFilter(
            'category',
            words.category,
            filters.category,
            (categories.rows ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, lang).text })),
            (category) => show(withFilter(view, 'category', category)),
          ),
          oneOfFilter(
            'status',
            words.status,
            filters.status,
            (['active', 'draft', 'archived'] as const).map((value) => ({ value, label: statuses[value] })),
            (status) => show(withFilter(view, 'status', status)),
          ),
        ]}
        action={
          <Row>
            <Button icon="tag" to="/products/categories">
              {words.categories}
            </Button>
            <Button icon="import" disabled={mayNot('catalogue:write')} onPress={() => setOpened('import')}>
              {words.import}
            </Button>
            <Button kind="primary" icon="add" disabled={mayNot('catalogue:write')} onPress={() => setOpened('create')}>
              {words.add}
            </Button>
          </Row>
        }
        onExport={
          here.can('export')
            ? () => void download(words.exportName, api.GET('/merchant/v1/catalogue/export', { parseAs: 'blob' }))
            : undefined
        }
        empty={{ text: words.empty }}
        {...(mayNot('catalogue:write') === undefined && {
          selection,
          onSelection: setSelection,
          chosenOnly: true,
          bulk: <ProductsBulk selection={selection} onSelection={setSelection} rows={pages.rows ?? []} />,
        })}
      />
      <CreateProduct open={opened === 'create'} onClose={() => setOpened(null)} />
      <ImportCatalogue open={opened === 'import'} onClose={() => setOpened(null)} />
    </>
  );
}

const idOf = (product: ProductResponse) => product.id;

type ProductColumn = Column<ProductResponse> & { id: (typeof productsList)['initial']['columns'][number] };

function useColumns(): readonly ProductColumn[] {
  const words = useWordsOf(productsWords);
  const titles = words.columns;
  const here = useHere();
  const lang = useLang();
  const categoryName = useCategoryName();
  return useMemo(
    () => [
      {
        id: 'title',
        title: titles.title,
        width: 260,
        cell: (product) => (
          <Row gap={8} nowrap>
            <Picture src={product.images[0]} />
            <bdi>{inLanguage(product.title, lang).text}</bdi>
          </Row>
        ),
      },
      { id: 'code', title: titles.code, width: 160, cell: (product) => <bdi>{product.code}</bdi> },
      {
        id: 'price',
        title: titles.price,
        width: 130,
        end: true,
        sort: 'price',
        cell: (product) => priceOf(product, here.currency, words.from),
      },
      {
        id: 'stock',
        title: titles.stock,
        width: 130,
        end: true,
        sort: 'stock',
        cell: (product) => stockOf(product, words, lang),
      },
      { id: 'skus', title: titles.skus, width: 90, end: true, cell: (product) => product.skus.length },
      {
        id: 'category',
        title: titles.category,
        width: 120,
        cell: (product) => <bdi>{categoryName(product.category) ?? '—'}</bdi>,
      },
      {
        id: 'updated',
        title: titles.updated,
        width: 160,
        cell: (product) => <TimeText at={instant(product.updated_at)} />,
      },
      { id: 'status', title: titles.status, width: 110, cell: (product) => <ProductState status={product.status} /> },
    ],
    [titles, words, here, lang, categoryName],
  );
}

/** The lowest of its prices; "from" where there are others. */
function priceOf({ skus }: ProductResponse, currency: string, from: (told: { amount: string }) => string): string {
  const prices = skus.map(({ price }) => price);
  if (prices.length === 0) return '—';
  const amount = format(minor(Math.min(...prices)), currency);
  return prices.some((price) => price !== prices[0]) ? from({ amount }) : amount;
}

/** Pieces of one SKU; of several, each of them. */
function stockOf({ skus }: ProductResponse, words: { uncounted: string; out: string }, lang: Language): string {
  const counted = skus.flatMap(({ stock }) => (stock == null ? [] : [stock]));
  if (counted.length === 0) return words.uncounted;
  if (counted.every((stock) => stock === 0)) return words.out;
  return counted.map((stock) => count(lang, stock)).join(' / ');
}
