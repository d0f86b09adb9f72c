import { answer } from '@souk/api';
import { MakeKey as MakeKeyDialog, useRefresh, useWordsOf } from '@souk/console';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { peopleWords } from '../../text/people.ts';

/** A new token. */
export function MakeKey({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(peopleWords);
  const { cancel } = useWordsOf(consoleWords);
  const refresh = useRefresh();
  return (
    <MakeKeyDialog
      open={open}
      onClose={onClose}
      words={words}
      cancel={cancel}
      nameHelp={words.keyNameHelp}
      width={460}
      make={async (name) => {
        const made = await answer(api.POST('/platform/v1/keys', { body: { name } }));
        void refresh('keys', 'audit');
        return made.token ?? '';
      }}
    />
  );
}
