import type { CreateJobRequest } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { TextField } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { JobDialog } from '../../parts/JobDialog.tsx';
import { jobsWords } from '../../text/jobs.ts';
import { ordersWords } from '../../text/orders.ts';

/** Each with how it is drawn, in the order of the menu. */
export const acts = {
  'note-orders': 'note',
  'hold-orders': 'pause',
  'release-orders': 'play',
  'receive-orders': 'check',
  'cancel-orders': 'stop',
} as const;

/** What can be done to many orders at once by saying so once. */
export type Act = keyof typeof acts;

/** Chosen ones, or all that the list shows. */
type Which = { orders: string[] } | { matching: string };

interface ActManyProps {
  act: Act | null;
  which: Which;
  /** How many that are, where somebody counted them. */
  n: number | null;
  onClose: () => void;
  onDone: () => void;
}

/** Says how many orders it concerns, and asks for the reason or the note that the act needs. */
export function ActMany({ act, which, n, onClose, onDone }: ActManyProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const orders = useWordsOf(ordersWords);
  const [text, setText] = useState('');
  useEffect(() => {
    if (act !== null) setText('');
  }, [act]);
  // While it closes it still says what it said.
  const [last, setLast] = useState<Act>('hold-orders');
  if (act !== null && act !== last) setLast(act);
  const confirm = words.actions[last];
  const empty = text.trim() === '';
  return (
    <JobDialog
      open={act !== null}
      onClose={onClose}
      onBegun={onDone}
      title={n === null ? words.askAll({ act: confirm }) : words.ask({ act: confirm, n })}
      why={words.why[last]}
      confirm={confirm}
      danger={last === 'cancel-orders'}
      missing={
        !empty
          ? undefined
          : last === 'hold-orders'
            ? words.needsReason
            : last === 'note-orders'
              ? words.needsNote
              : undefined
      }
      body={() => bodyOf(last, which, text.trim())}
    >
      {last === 'note-orders' ? (
        <TextField
          label={orders.noted}
          name="/note"
          help={words.noteHelp}
          value={text}
          onChange={setText}
          maxLength={2000}
          lines={4}
          wide
          first
        />
      ) : last === 'hold-orders' || last === 'cancel-orders' ? (
        <TextField
          label={orders.holdReason}
          name="/reason"
          value={text}
          onChange={setText}
          maxLength={500}
          optional={last === 'cancel-orders'}
          first
        />
      ) : null}
    </JobDialog>
  );
}

function bodyOf(action: Act, which: Which, text: string): CreateJobRequest {
  switch (action) {
    case 'hold-orders':
    case 'cancel-orders':
      return { action, which, reason: text };
    case 'note-orders':
      return { action, which, note: text };
    case 'release-orders':
    case 'receive-orders':
      return { action, which };
  }
}
