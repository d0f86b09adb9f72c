import { answer } from '@souk/api';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import type { Minor } from '@souk/money';
import {
  Button,
  CountField,
  Dialog,
  type FieldProblem,
  Form,
  focusUnreadable,
  MoneyField,
  TextField,
  useSurroundings,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { consoleWords } from '../../text/console.ts';
import { productsWords } from '../../text/products.ts';

const blank = { code: '', zh: '', en: '', price: null as Minor | null, stock: null as number | null };

/** What a product cannot be without; the rest is entered on its page. It begins as a draft. */
export function CreateProduct({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const here = useHere();
  const words = useWordsOf(productsWords);
  const common = useWordsOf(consoleWords);
  const { navigate } = useSurroundings();
  const { show } = useToasts();
  const refresh = useRefresh();
  const [values, setValues] = useState(blank);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (part: Partial<typeof blank>) => setValues((all) => ({ ...all, ...part }));
  useEffect(() => {
    if (!open) return;
    setValues(blank);
    setProblems([]);
  }, [open]);

  async function create(): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    const code = values.code.trim();
    try {
      const product = await answer(
        api.POST('/merchant/v1/products', {
          body: {
            code,
            title: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
            skus: [{ code, price: values.price ?? 0, stock: values.stock }],
          },
        }),
      );
      show({ text: words.saved });
      onClose();
      await refresh('products');
      navigate(`/products/${product.id}`);
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.add}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" icon="add" busy={busy} onPress={() => void create()}>
            {words.add}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void create()} problems={problems} label={words.add}>
        <TextField label={words.titleZh} name="/title" value={values.zh} onChange={(zh) => set({ zh })} first />
        <TextField label={words.titleEn} name="/title/en" value={values.en} onChange={(en) => set({ en })} optional />
        <TextField label={words.code} name="/code" value={values.code} onChange={(code) => set({ code })} />
        <MoneyField
          label={words.price}
          name="/skus/0/price"
          currency={here.currency}
          value={values.price}
          onChange={(price) => set({ price })}
        />
        <CountField
          label={words.stockStart}
          name="/skus/0/stock"
          help={words.stockStartHelp}
          value={values.stock}
          onChange={(stock) => set({ stock })}
          optional
        />
      </Form>
    </Dialog>
  );
}
