import { answer } from '@souk/api';
import type { ViewResponse } from '@souk/api/merchant';
import { Button, CheckField, Dialog, type FieldProblem, Form, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.tsx';
import { formProblems, sayProblem } from '../data/problems.ts';
import { useRead, useRefresh } from '../data/read.ts';
import { consoleWords } from '../text/console.ts';
import { useWordsOf } from './words.ts';

/** The views of a list that this person kept, and those that others share; and how to keep one anew. */
export function useSavedViews(page: string) {
  const here = useHere();
  const refresh = useRefresh();
  const { show } = useToasts();
  const words = useWordsOf(consoleWords).views;
  const views = useRead(['views', page], (signal) =>
    answer(api.GET('/merchant/v1/views', { params: { query: { page } }, signal })),
  );
  const { me } = here;
  return {
    views: views.data?.items ?? [],
    /** The server is the judge; this only hides what it would refuse. */
    mayChange: (view: ViewResponse) => view.owner === me.id || me.role === 'owner' || me.role === 'admin',
    async keep(view: ViewResponse, query: string): Promise<void> {
      const params = { path: { id: view.id } };
      try {
        await answer(api.PATCH('/merchant/v1/views/{id}', { params, body: { query, version: view.version } }));
        show({ text: words.kept({ name: view.name }) });
      } catch (thrown) {
        show({ text: sayProblem(thrown), failed: true });
      }
      await refresh('views');
    },
  };
}

interface SaveViewProps {
  open: boolean;
  onClose: () => void;
  page: string;
  query: string;
}

/** A name for what the list shows now. */
export function SaveView({ open, onClose, page, query }: SaveViewProps): ReactNode {
  const common = useWordsOf(consoleWords);
  const words = common.views;
  const refresh = useRefresh();
  const { show } = useToasts();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setName('');
    setShared(false);
    setProblems([]);
  }, [open]);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await answer(api.POST('/merchant/v1/views', { body: { name: name.trim(), page, query, shared } }));
      show({ text: words.kept({ name: name.trim() }) });
      onClose();
      await refresh('views');
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
      title={words.title}
      width={420}
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
      <Form onSubmit={() => void save()} problems={problems} label={words.title}>
        <TextField label={words.name} name="/name" value={name} onChange={setName} maxLength={100} first />
        <CheckField label={words.shared} name="/shared" checked={shared} onChange={setShared} />
      </Form>
    </Dialog>
  );
}
