import { answer } from '@souk/api';
import type { ProductResponse } from '@souk/api/merchant';
import { inWords, Loaded, sayProblem, useRead, useRefresh, useTrail, useVisit, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { Button, ConfirmDialog, DetailPage, Picture, useLang, useToasts } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { productsWords } from '../../text/products.ts';
import { ProductForm } from './form.tsx';
import { PasteSkus } from './paste.tsx';
import { Skus } from './skus.tsx';
import { ProductState } from './state.tsx';

export const route = createLazyRoute('/products/$id')({ component: ProductPage });

function ProductPage(): ReactNode {
  const words = useWordsOf(productsWords);
  const { id } = useParams({ from: '/products/$id' });
  return (
    <Needs right="catalogue:read" page={words.title}>
      <Read key={id} id={id} />
    </Needs>
  );
}

function Read({ id }: { id: string }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const product = useRead(['products', 'one', id], (signal) =>
    answer(api.GET('/merchant/v1/products/{id}', { params: { path: { id } }, signal })),
  );
  const label = product.data === undefined ? undefined : inLanguage(product.data.title, lang).text;
  useVisit(label === undefined ? undefined : { to: `/products/${id}`, label });
  return (
    <Loaded of={product} shape="cards" page={{ title: words.one, back: { to: '/products', label: words.all } }}>
      {(data) => <Product product={data} />}
    </Loaded>
  );
}

function Product({ product }: { product: ProductResponse }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const { back, neighbours } = useTrail('products', '/products', product.id);
  return (
    <DetailPage
      title={inLanguage(product.title, lang).text || product.code}
      back={{ to: back, label: words.all }}
      states={
        <>
          <Picture src={product.images[0]} size={44} />
          <ProductState status={product.status} />
        </>
      }
      hint={<bdi>{product.code}</bdi>}
      siblings={neighbours}
      actions={<Archive product={product} />}
    >
      <Skus product={product} />
      <PasteSkus product={product} />
      <ProductForm product={product} />
    </DetailPage>
  );
}

function Archive({ product }: { product: ProductResponse }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [asking, setAsking] = useState(false);
  const name = inLanguage(product.title, lang).text || product.code;
  const path = { id: product.id };
  if (product.status === 'archived') return null;

  async function restore(version: number): Promise<void> {
    try {
      const body = { version, status: product.status };
      await answer(api.PATCH('/merchant/v1/products/{id}', { params: { path }, body }));
      show({ text: words.restored({ name }) });
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
    await refresh('products');
  }

  return (
    <>
      <Button icon="archive" kind="danger-quiet" disabled={mayNot('catalogue:write')} onPress={() => setAsking(true)}>
        {words.archive}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.archiveAsk({ name })}
        confirm={words.archive}
        onConfirm={async () => {
          const now = await inWords(answer(api.POST('/merchant/v1/products/{id}/archive', { params: { path } })));
          show({ text: words.archived({ name }), undo: () => void restore(now.version) });
          await refresh('products');
        }}
      >
        {words.archiveWhy}
      </ConfirmDialog>
    </>
  );
}
