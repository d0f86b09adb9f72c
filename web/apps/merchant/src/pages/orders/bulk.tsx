import type { OrderRowResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { ActionMenu, Button, nothing, type Selection } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { useMayNot } from '../../parts/may.ts';
import { chosenOf } from '../../parts/selection.ts';
import { consoleWords } from '../../text/console.ts';
import { jobsWords } from '../../text/jobs.ts';
import { type Act, ActMany, acts } from './actMany.tsx';
import { ShipMany } from './shipMany.tsx';

/** So many parcels are typed one by one; more come from a sheet. */
const typedMost = 50;

interface BulkProps {
  selection: Selection;
  onSelection: (selection: Selection) => void;
  rows: readonly OrderRowResponse[];
  /** What the list asks, as the job is to ask it. */
  matching: string;
  n: number | null;
}

/** What can be done with many orders at once. Each act is a job of the server. */
export function OrdersBulk({ selection, onSelection, rows, matching, n }: BulkProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const why = mayNot('orders:write');
  const [opened, setOpened] = useState<Act | 'ship' | null>(null);
  const chosen = chosenOf(rows, selection);
  const few = !selection.all && chosen.length <= typedMost;
  const close = () => setOpened(null);
  const done = () => onSelection(nothing);
  return (
    <>
      <Button
        size="small"
        icon="ship"
        disabled={why ?? (few ? undefined : words.shipFewer({ n: typedMost }))}
        onPress={() => setOpened('ship')}
      >
        {words.shipThese}
      </Button>
      <ActionMenu
        position="top-start"
        groups={[
          {
            actions: (Object.keys(acts) as Act[]).map((act) => ({
              id: act,
              label: words.actions[act],
              icon: acts[act],
              danger: act === 'cancel-orders',
              disabled: why,
              onPress: () => setOpened(act),
            })),
          },
        ]}
      >
        <Button size="small" icon="more" aria-label={common.more} aria-haspopup="menu" />
      </ActionMenu>
      <ShipMany open={opened === 'ship'} orders={few ? chosen : []} onClose={close} onDone={done} />
      <ActMany
        act={opened === 'ship' ? null : opened}
        which={selection.all ? { matching } : { orders: [...selection.ids] }}
        n={selection.all ? n : selection.ids.size}
        onClose={close}
        onDone={done}
      />
    </>
  );
}
