import { answer } from '@souk/api';
import type { ProductResponse, ProductStatus } from '@souk/api/merchant';
import { inLanguage } from '@souk/text';
import { formatClock, instant } from '@souk/time';
import {
  Card,
  ConflictDialog,
  DraftFound,
  type FieldProblem,
  Form,
  LeaveGuard,
  SaveBar,
  SelectField,
  TextField,
  useDraft,
  useLang,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { formProblems, isConflict } from '../../data/problems.ts';
import { useRefresh } from '../../data/read.ts';
import { type LastChange, useLastChange } from '../../parts/lastChange.ts';
import { useMayNot } from '../../parts/may.ts';
import { useLeave } from '../../parts/useLeave.ts';
import { useWordsOf } from '../../parts/words.ts';
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
    images: values.images
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

/** What shoppers read of a product. Two people who edit it at once are asked whose words stay. */
export function ProductForm({ product }: { product: ProductResponse }): ReactNode {
  const here = useHere();
  const words = useWordsOf(productsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const categories = useCategories();
  const categoryName = useCategoryName();
  const [base, setBase] = useState(() => ({ values: valuesOf(product), version: product.version }));
  const [values, setValues] = useState(base.values);
  const [theirs, setTheirs] = useState<(LastChange & { now: ProductResponse }) | null>(null);
  const lastChange = useLastChange();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const disabled = mayNot('catalogue:write') !== undefined;
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
  const changed = names.filter((name) => values[name] !== base.values[name]);
  const dirty = changed.length > 0;
  const draft = useDraft(`product.${product.id}`, base.version, dirty ? values : null);
  const blocked = useLeave(dirty);
  if (!dirty && product.version > base.version) {
    setBase({ values: valuesOf(product), version: product.version });
    setValues(valuesOf(product));
  }

  async function save(wanted: Values, version: number): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblems([]);
    const params = { path: { id: product.id } };
    try {
      const now = await answer(api.PATCH('/merchant/v1/products/{id}', { params, body: bodyOf(wanted, version) }));
      setBase({ values: valuesOf(now), version: now.version });
      setValues(valuesOf(now));
      draft.drop();
      show({ text: words.saved });
      await refresh('products');
    } catch (thrown) {
      if (isConflict(thrown))
        setTheirs({
          now: await answer(api.GET('/merchant/v1/products/{id}', { params })),
          ...(await lastChange(product.id)),
        });
      else setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  function resolve(choice: Readonly<Record<string, 'theirs' | 'mine'>>): void {
    if (theirs === null) return;
    const other = valuesOf(theirs.now);
    const keep = names.map((name) => {
      const mine = values[name] !== base.values[name] && choice[name] !== 'theirs';
      return [name, mine ? values[name] : other[name]];
    });
    const kept = Object.fromEntries(keep) as unknown as Values;
    setBase({ values: other, version: theirs.now.version });
    setValues(kept);
    setTheirs(null);
    void save(kept, theirs.now.version);
  }

  const field = (name: Exclude<keyof Values, 'status' | 'category'>, pointer: string) => ({
    label: labels[name],
    name: pointer,
    value: values[name],
    onChange: (value: string) => setValues((all) => ({ ...all, [name]: value })),
    disabled,
  });
  return (
    <Card title={words.facts}>
      <Form onSubmit={() => void save(values, base.version)} problems={problems} label={words.facts}>
        {draft.found === null || dirty ? null : (
          <DraftFound
            at={formatClock(instant(draft.found.at), here.zone)}
            onUse={() => setValues(draft.found?.values ?? values)}
            onDrop={draft.drop}
          />
        )}
        <TextField {...field('zh', '/title')} lang="zh-CN" maxLength={200} />
        <TextField {...field('en', '/title/en')} lang="en" maxLength={200} optional />
        <TextField {...field('textZh', '/description')} lang="zh-CN" lines={4} optional wide />
        <TextField {...field('textEn', '/description/en')} lang="en" lines={4} optional wide />
        <TextField {...field('code', '/code')} maxLength={64} />
        <SelectField
          label={labels.category}
          name="/category"
          value={values.category}
          onChange={(category) => setValues((all) => ({ ...all, category }))}
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
          onChange={(status) => setValues((all) => ({ ...all, status }))}
          choices={(['draft', 'active', 'archived'] as const).map((value) => ({ value, label: words.statuses[value] }))}
          disabled={disabled}
        />
        <TextField {...field('images', '/images')} help={words.imagesHelp} lines={3} optional wide />
        <SaveBar
          changes={changed.map((name) => ({
            id: name,
            label: labels[name],
            from: text(name, base.values),
            to: text(name, values),
          }))}
          busy={busy}
          onSave={() => void save(values, base.version)}
          onDiscard={() => {
            setValues(base.values);
            setProblems([]);
            draft.drop();
          }}
        />
      </Form>
      <LeaveGuard dirty={dirty} blocked={blocked} />
      {theirs === null ? null : (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          who={theirs.who}
          at={theirs.at}
          fields={names
            .filter((name) => values[name] !== base.values[name] && values[name] !== valuesOf(theirs.now)[name])
            .map((name) => ({
              id: name,
              label: labels[name],
              was: text(name, base.values),
              theirs: text(name, valuesOf(theirs.now)),
              mine: text(name, values),
            }))}
          onResolve={resolve}
        />
      )}
    </Card>
  );
}
