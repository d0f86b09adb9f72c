import { answer } from '@souk/api';
import type { CategoryResponse } from '@souk/api/merchant';
import { inWords, ProblemOf, useRefresh, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import {
  Button,
  type Column,
  ConfirmDialog,
  DataTable,
  DetailPage,
  EmptyState,
  Row,
  useLang,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { productsWords } from '../../text/products.ts';
import { CategoryDialog } from './category.tsx';
import { useCategories, useCategoryName } from './data.ts';

export const route = createLazyRoute('/products/categories')({ component: CategoriesPage });

function CategoriesPage(): ReactNode {
  const words = useWordsOf(productsWords);
  return (
    <Needs right="catalogue:read" page={words.categories}>
      <Categories />
    </Needs>
  );
}

function Categories(): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const categories = useCategories();
  const nameOf = useCategoryName();
  const [edited, setEdited] = useState<CategoryResponse | 'new' | null>(null);
  const [removed, setRemoved] = useState<CategoryResponse | null>(null);
  const why = mayNot('catalogue:write');
  const columns = useMemo((): readonly Column<CategoryResponse>[] => {
    const titles = words.categoryColumns;
    return [
      { id: 'name', title: titles.name, width: 220, cell: (one) => <bdi>{inLanguage(one.name, lang).text}</bdi> },
      { id: 'code', title: titles.code, width: 160, cell: (one) => <bdi>{one.code}</bdi> },
      { id: 'parent', title: titles.parent, width: 160, cell: (one) => <bdi>{nameOf(one.parent) ?? words.top}</bdi> },
      { id: 'position', title: titles.position, width: 90, end: true, cell: (one) => one.position },
      {
        id: 'acts',
        title: titles.acts,
        width: 190,
        cell: (one) => (
          <Row gap={4}>
            <Button size="small" icon="edit" disabled={why} onPress={() => setEdited(one)}>
              {words.editSku}
            </Button>
            <Button size="small" icon="delete" disabled={why} onPress={() => setRemoved(one)}>
              {words.deleteCategory}
            </Button>
          </Row>
        ),
      },
    ];
  }, [words, lang, nameOf, why]);
  return (
    <DetailPage
      title={words.categories}
      back={{ to: '/products', label: words.all }}
      actions={
        <Button kind="primary" icon="add" disabled={why} onPress={() => setEdited('new')}>
          {words.addCategory}
        </Button>
      }
    >
      {categories.error === null ? null : <ProblemOf error={categories.error} onRetry={categories.reload} />}
      {categories.rows === undefined && categories.error !== null ? null : (
        <DataTable
          label={words.categories}
          rows={categories.rows}
          rowId={(one) => one.id}
          rowName={(one) => inLanguage(one.name, lang).text}
          columns={columns}
          shown={columns.map((column) => column.id)}
          density={44}
          busy={categories.busy}
          more={categories.more}
          onMore={categories.onMore}
          loadingMore={categories.loadingMore}
          empty={<EmptyState>{words.noCategories}</EmptyState>}
        />
      )}
      <CategoryDialog category={edited} all={categories.rows ?? []} onClose={() => setEdited(null)} />
      <ConfirmDialog
        open={removed !== null}
        onClose={() => setRemoved(null)}
        title={words.deleteCategoryAsk({ name: removed === null ? '' : inLanguage(removed.name, lang).text })}
        confirm={words.deleteCategory}
        danger
        onConfirm={async () => {
          const path = { id: removed?.id ?? '' };
          await inWords(answer(api.DELETE('/merchant/v1/categories/{id}', { params: { path } })));
          show({ text: words.categoryDeleted });
          await refresh('categories');
        }}
      >
        {words.deleteCategoryWhy}
      </ConfirmDialog>
    </DetailPage>
  );
}
