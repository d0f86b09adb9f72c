import { answer } from '@souk/api';
import type { ViewResponse } from '@souk/api/merchant';
import { formProblems, isConflict, sayProblem, useRead, useRefresh, useWordsOf } from '@souk/console';
import { Button, CheckField, Dialog, type FieldProblem, Form, type MenuAction, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

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
    /** What the menu of an own view offers. */
    actions: (view: ViewResponse, rename: () => void, gone: () => void): MenuAction[] => [
      { id: 'name', label: words.rename, icon: 'edit', onPress: rename },
      { id: 'delete', label: words.remove, icon: 'delete', danger: true, onPress: () => void remove(view, gone) },
    ],
  };

  async function remove(view: ViewResponse, gone: () => void): Promise<void> {
    const { id, name, query, shared } = view;
    const again = async () => {
      try {
        await answer(api.POST('/merchant/v1/views', { body: { name, page, query, shared } }));
      } catch (thrown) {
        show({ text: sayProblem(thrown), failed: true });
      }
      await refresh('views');
    };
    try {
      await answer(api.DELETE('/merchant/v1/views/{id}', { params: { path: { id } } }));
      gone();
      show({ text: words.removed({ name }), undo: () => void again() });
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
    await refresh('views');
  }
}

interface SaveViewProps {
  open: boolean;
  onClose: () => void;
  page: string;
  query: string;
  /** A view that is there already gets another name; without one, what the list shows becomes a view. */
  view?: ViewResponse | undefined;
}

/** A name for a view, and whether others see it. */
export function SaveView({ open, onClose, page, query, view }: SaveViewProps): ReactNode {
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
    setName(view?.name ?? '');
    setShared(view?.shared ?? false);
    setProblems([]);
  }, [open, view]);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const named = { name: name.trim(), shared };
      if (view === undefined) await answer(api.POST('/merchant/v1/views', { body: { ...named, page, query } }));
      else {
        const params = { path: { id: view.id } };
        await answer(api.PATCH('/merchant/v1/views/{id}', { params, body: { ...named, version: view.version } }));
      }
      show({ text: words.kept({ name: named.name }) });
      onClose();
      await refresh('views');
    } catch (thrown) {
      setProblems(formProblems(thrown));
      // A colleague was faster: the next try begins with what is there now.
      if (isConflict(thrown)) await refresh('views');
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={view === undefined ? words.title : words.rename}
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
