import { answer } from '@souk/api';
import type { ProductResponse, ProductStatus } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { Card, Picture, Row, SelectField, TextField, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { RecordForm, type RecordKind } from '../../parts/RecordForm.tsx';
import { productsWords } from '../../text/products.ts';
import { useCategories, useCategoryName } from './data.ts';

interface Values {
  readonly zh: string;
  readonly en: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly code: string;
  readonly category: string;
  readonly status: ProductStatus;
  readonly images: string;
}

const names = ['zh', 'en', 'textZh', 'textEn', 'code', 'category', 'status', 'images'] as const;

function valuesOf(product: ProductResponse): Values {
  return {
    zh: product.title['zh-CN'] ?? '',
    en: product.title.en ?? '',
    textZh: product.description['zh-CN'] ?? '',
    textEn: product.description.en ?? '',
    code: product.code,
    category: product.category ?? '',
    status: product.status,
    images: product.images.join('\n'),
  };
}

function bodyOf(values: Values, version: number) {
  return {
    version,
    title: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
    description: { 'zh-CN': values.textZh.trim(), en: values.textEn.trim() },
    code: values.code.trim(),
    category: values.category === '' ? null : values.category,
    status: values.status,
    images: linesOf(values.images),
  };
}

/** Each address once. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function kindOf(id: string): RecordKind<ProductResponse, Values> {
  const params = { path: { id } };
  return {
    names,
    take: valuesOf,
    load: () => answer(api.GET('/merchant/v1/products/{id}', { params })),
    write: (values, { version }) =>
      answer(api.PATCH('/merchant/v1/products/{id}', { params, body: bodyOf(values, version) })),
  };
}

/** What shoppers read of a product. Two people who edit it at once are asked whose words stay. */
export function ProductForm({ product }: { product: ProductResponse }): ReactNode {
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const categories = useCategories();
  const categoryName = useCategoryName();
  const labels: Record<keyof Values, string> = {
    zh: words.titleZh,
    en: words.titleEn,
    textZh: words.descriptionZh,
    textEn: words.descriptionEn,
    code: words.code,
    category: words.category,
    status: words.status,
    images: words.images,
  };
  const text = (name: keyof Values, of: Values): string => {
    if (name === 'category') return categoryName(of.category) ?? words.noCategory;
    if (name === 'status') return words.statuses[of.status];
    const long = of[name];
    return long.length > 60 ? `${long.slice(0, 60)}…` : long;
  };
  return (
    <Card title={words.facts}>
      <RecordForm
        kind={kindOf(product.id)}
        read={product}
        subject={product.id}
        right="catalogue:write"
        label={words.facts}
        saved={words.saved}
        nouns={['products']}
        labels={labels}
        text={text}
      >
        {({ values, set, disabled }) => {
          const field = (name: Exclude<keyof Values, 'status' | 'category'>, pointer: string) => ({
            label: labels[name],
            name: pointer,
            value: values[name],
            onChange: (value: string) => set({ [name]: value }),
            disabled,
          });
          return (
            <>
              <TextField {...field('zh', '/title')} lang="zh-CN" maxLength={200} />
              <TextField {...field('en', '/title/en')} lang="en" maxLength={200} optional />
              <TextField {...field('textZh', '/description')} lang="zh-CN" lines={4} optional wide />
              <TextField {...field('textEn', '/description/en')} lang="en" lines={4} optional wide />
              <TextField {...field('code', '/code')} maxLength={64} />
              <SelectField
                label={labels.category}
                name="/category"
                value={values.category}
                onChange={(category) => set({ category })}
                choices={[
                  { value: '', label: words.noCategory },
                  ...(categories.rows ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, lang).text })),
                ]}
                disabled={disabled}
              />
              <SelectField
                label={labels.status}
                name="/status"
                value={values.status}
                onChange={(status) => set({ status })}
                choices={(['draft', 'active', 'archived'] as const).map((value) => ({
                  value,
                  label: words.statuses[value],
                }))}
                disabled={disabled}
              />
              <TextField {...field('images', '/images')} help={words.imagesHelp} lines={3} optional wide />
              <Row>
                {linesOf(values.images).map((src) => (
                  <Picture key={src} src={src} size={96} />
                ))}
              </Row>
            </>
          );
        }}
      </RecordForm>
    </Card>
  );
}
