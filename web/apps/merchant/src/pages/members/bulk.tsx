import type { MemberRowResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Button, nothing, type Selection, TextField } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { JobDialog } from '../../parts/JobDialog.tsx';
import { useMayNot } from '../../parts/may.ts';
import { chosenOf } from '../../parts/selection.ts';
import { jobsWords } from '../../text/jobs.ts';
import { membersWords } from '../../text/members.ts';
import { isMark, marksIn } from './marks.ts';

interface BulkProps {
  selection: Selection;
  onSelection: (selection: Selection) => void;
  rows: readonly MemberRowResponse[];
}

/** So many of the marks that members carry are named; who has more knows them. */
const namedMost = 12;

/** Marks many members, or takes marks from them, as one job of the server. */
export function MembersBulk({ selection, onSelection, rows }: BulkProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const { labelsHelp } = useWordsOf(membersWords);
  const mayNot = useMayNot();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState('');
  const [taken, setTaken] = useState('');
  useEffect(() => {
    if (!open) return;
    setAdded('');
    setTaken('');
  }, [open]);
  const chosen = chosenOf(rows, selection);
  const carried = [...new Set(chosen.flatMap(({ labels }) => labels))].sort();
  const add = marksIn(added);
  const remove = marksIn(taken);
  const both = add.some((mark) => remove.includes(mark));
  const wrong = (marks: readonly string[]) => (marks.every(isMark) ? undefined : words.markWrong);
  const act = words.actions['label-members'];
  return (
    <>
      <Button size="small" icon="tag" disabled={mayNot('members:rank')} onPress={() => setOpen(true)}>
        {act}
      </Button>
      <JobDialog
        open={open}
        onClose={() => setOpen(false)}
        onBegun={() => onSelection(nothing)}
        title={words.askMembers({ act, n: chosen.length })}
        why={words.why['label-members']}
        confirm={act}
        missing={
          add.length + remove.length === 0 ? words.needsMark : both ? words.markTwice : wrong([...add, ...remove])
        }
        body={() => ({ action: 'label-members', members: chosen.map(({ id }) => id), add, remove })}
      >
        <TextField
          label={words.addMarks}
          name="/add"
          help={labelsHelp}
          error={wrong(add)}
          value={added}
          onChange={setAdded}
          autoComplete="off"
          optional
          first
        />
        <TextField
          label={words.takeMarks}
          name="/remove"
          help={carried.length === 0 ? words.carryNone : <Carried marks={carried.slice(0, namedMost)} />}
          error={wrong(remove)}
          value={taken}
          onChange={setTaken}
          autoComplete="off"
          optional
        />
      </JobDialog>
    </>
  );
}

function Carried({ marks }: { marks: readonly string[] }): ReactNode {
  const words = useWordsOf(jobsWords);
  return (
    <>
      {words.carry} <bdi>{marks.join(' · ')}</bdi>
    </>
  );
}
