import { answer } from '@souk/api';
import type { ProductResponse, SkuRequest, SkuResponse } from '@souk/api/merchant';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { type Minor, minor } from '@souk/money';
import {
  Button,
  CheckField,
  CountField,
  Dialog,
  type FieldProblem,
  Form,
  focusUnreadable,
  MoneyField,
  TextField,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { consoleWords } from '../../text/console.ts';
import { productsWords } from '../../text/products.ts';
import { optionLines, readOptions } from './options.ts';

interface Values {
  code: string;
  /** One a line, in each language. */
  optionsZh: string;
  optionsEn: string;
  price: Minor | null;
  cost: Minor | null;
  stock: number | null;
  weight: number | null;
  tags: string;
  active: boolean;
}

function valuesOf(sku: SkuResponse | 'new' | null): Values {
  if (sku === null || sku === 'new')
    return {
      code: '',
      optionsZh: '',
      optionsEn: '',
      price: null,
      cost: null,
      stock: null,
      weight: 0,
      tags: '',
      active: true,
    };
  return {
    code: sku.code,
    optionsZh: optionLines(sku.options, 'zh-CN'),
    optionsEn: optionLines(sku.options, 'en'),
    price: minor(sku.price),
    cost: minor(sku.cost),
    stock: sku.stock ?? null,
    weight: sku.weight_grams,
    tags: sku.tags.join(', '),
    active: sku.active,
  };
}

/** A SKU as it is, for the list of all that a change of the product sends. Its stock has a trail of its own. */
function asIs({ id: _, stock: __, ...sku }: SkuResponse): SkuRequest {
  return sku;
}

/** One SKU: a new one, or one that is changed. */
export function SkuDialog(props: {
  product: ProductResponse;
  sku: SkuResponse | 'new' | null;
  onClose: () => void;
}): ReactNode {
  const { product, sku, onClose } = props;
  const here = useHere();
  const words = useWordsOf(productsWords);
  const common = useWordsOf(consoleWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const [values, setValues] = useState(() => valuesOf(sku));
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (part: Partial<Values>) => setValues((all) => ({ ...all, ...part }));
  const isNew = sku === 'new';
  useEffect(() => {
    if (sku === null) return;
    setValues(valuesOf(sku));
    setProblems([]);
  }, [sku]);

  const at = sku === null || isNew ? product.skus.length : product.skus.findIndex(({ id }) => id === sku.id);
  async function save(): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    const one: SkuRequest = {
      code: values.code.trim(),
      options: readOptions(values.optionsZh, values.optionsEn),
      price: values.price ?? 0,
      cost: values.cost ?? 0,
      weight_grams: values.weight ?? 0,
      tags: listed(values.tags),
      active: values.active,
      ...(isNew ? { stock: values.stock } : {}),
    };
    const skus = [...product.skus.map(asIs)];
    skus[at] = one;
    try {
      const params = { path: { id: product.id } };
      await answer(api.PATCH('/merchant/v1/products/{id}', { params, body: { version: product.version, skus } }));
      show({ text: words.saved });
      onClose();
      await refresh('products');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  const pointer = (name: string) => `/skus/${at}/${name}`;
  return (
    <Dialog
      open={sku !== null}
      onClose={busy ? () => {} : onClose}
      title={isNew || sku === null ? words.addSku : words.editSkuTitle({ code: sku.code })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {common.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} problems={problems} label={words.skus}>
        <TextField
          label={words.skuCode}
          name={pointer('code')}
          value={values.code}
          onChange={(code) => set({ code })}
          maxLength={64}
          disabled={!isNew}
          first={isNew}
        />
        <MoneyField
          label={words.price}
          name={pointer('price')}
          currency={here.currency}
          value={values.price}
          onChange={(price) => set({ price })}
        />
        <MoneyField
          label={words.cost}
          name={pointer('cost')}
          currency={here.currency}
          value={values.cost}
          onChange={(cost) => set({ cost })}
          optional
        />
        {isNew ? (
          <CountField
            label={words.stockStart}
            name={pointer('stock')}
            help={words.stockStartHelp}
            value={values.stock}
            onChange={(stock) => set({ stock })}
            optional
          />
        ) : null}
        <TextField
          label={words.optionsZh}
          name={pointer('options')}
          help={words.optionsHelp}
          lang="zh-CN"
          value={values.optionsZh}
          onChange={(optionsZh) => set({ optionsZh })}
          lines={2}
          optional
        />
        <TextField
          label={words.optionsEn}
          help={words.optionsEnHelp}
          lang="en"
          value={values.optionsEn}
          onChange={(optionsEn) => set({ optionsEn })}
          lines={2}
          optional
        />
        <CountField
          label={words.weight}
          name={pointer('weight_grams')}
          unit={words.grams}
          value={values.weight}
          onChange={(weight) => set({ weight })}
          optional
        />
        <TextField
          label={words.tags}
          name={pointer('tags')}
          help={words.tagsHelp}
          value={values.tags}
          onChange={(tags) => set({ tags })}
          optional
        />
        <CheckField label={words.active} checked={values.active} onChange={(active) => set({ active })} />
      </Form>
    </Dialog>
  );
}

function listed(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
