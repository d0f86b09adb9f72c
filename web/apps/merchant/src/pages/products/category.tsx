import { answer } from '@souk/api';
import type { CategoryResponse } from '@souk/api/merchant';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import {
  Button,
  CountField,
  Dialog,
  type FieldProblem,
  Form,
  focusUnreadable,
  SelectField,
  TextField,
  useLang,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { productsWords } from '../../text/products.ts';

function valuesOf(category: CategoryResponse | 'new' | null) {
  if (category === null || category === 'new')
    return { code: '', zh: '', en: '', parent: '', position: 0 as number | null };
  const { code, name, parent, position } = category;
  return {
    code,
    zh: name['zh-CN'] ?? '',
    en: name.en ?? '',
    parent: parent ?? '',
    position: position as number | null,
  };
}

interface CategoryDialogProps {
  category: CategoryResponse | 'new' | null;
  all: readonly CategoryResponse[];
  onClose: () => void;
}

/** A category: a new one, or one that is changed. */
export function CategoryDialog({ category, all, onClose }: CategoryDialogProps): ReactNode {
  const words = useWordsOf(productsWords);
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [values, setValues] = useState(() => valuesOf(category));
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }));
  useEffect(() => {
    if (category === null) return;
    setValues(valuesOf(category));
    setProblems([]);
  }, [category]);

  async function save(): Promise<void> {
    if (busy || category === null || focusUnreadable()) return;
    setBusy(true);
    const body = {
      code: values.code.trim(),
      name: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
      parent: values.parent === '' ? null : values.parent,
      position: values.position ?? 0,
    };
    try {
      if (category === 'new') await answer(api.POST('/merchant/v1/categories', { body }));
      else await answer(api.PATCH('/merchant/v1/categories/{id}', { params: { path: { id: category.id } }, body }));
      show({ text: words.categorySaved });
      onClose();
      await refresh('categories');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  const others = all.filter((one) => category === null || category === 'new' || one.id !== category.id);
  return (
    <Dialog
      open={category !== null}
      onClose={busy ? () => {} : onClose}
      title={category === 'new' ? words.addCategory : words.editCategory}
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
      <Form onSubmit={() => void save()} problems={problems} label={words.categories}>
        <TextField
          label={words.nameZh}
          name="/name"
          value={values.zh}
          onChange={(zh) => set({ zh })}
          lang="zh-CN"
          first
        />
        <TextField
          label={words.nameEn}
          name="/name/en"
          value={values.en}
          onChange={(en) => set({ en })}
          lang="en"
          optional
        />
        <TextField
          label={words.code}
          name="/code"
          value={values.code}
          onChange={(code) => set({ code })}
          maxLength={64}
        />
        <SelectField
          label={words.parent}
          name="/parent"
          value={values.parent}
          onChange={(parent) => set({ parent })}
          choices={[
            { value: '', label: words.top },
            ...others.map(({ id, name }) => ({ value: id, label: inLanguage(name, lang).text })),
          ]}
        />
        <CountField
          label={words.position}
          name="/position"
          help={words.positionHelp}
          value={values.position}
          onChange={(position) => set({ position })}
        />
      </Form>
    </Dialog>
  );
}
