import type { CreateJobRequest } from '@souk/api/merchant';
import { formProblems, useWordsOf } from '@souk/console';
import { Button, Dialog, type FieldProblem, Form, Text } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { consoleWords } from '../text/console.ts';
import { useBeginJob } from './beginJob.ts';

interface JobDialogProps {
  open: boolean;
  onClose: () => void;
  /** The job has begun. */
  onBegun: () => void;
  /** What happens, and to how many. */
  title: string;
  /** What it changes, and whether it can be undone. */
  why: string;
  /** A verb. */
  confirm: string;
  danger?: boolean;
  /** What is to be said before it can begin. */
  missing?: string | undefined;
  body: () => CreateJobRequest;
  /** The fields of what it needs to know. */
  children?: ReactNode;
}

/** Asks before many things are changed, and begins the job that does it. What was typed stays until it has begun. */
export function JobDialog(props: JobDialogProps): ReactNode {
  const { open, onClose, onBegun, title, why, confirm, danger, missing, body, children } = props;
  const common = useWordsOf(consoleWords);
  const begin = useBeginJob(open);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (open) setProblems([]);
  }, [open]);

  async function go(): Promise<void> {
    if (busy || missing !== undefined) return;
    setBusy(true);
    setProblems([]);
    try {
      await begin(body());
      onClose();
      onBegun();
    } catch (thrown) {
      setProblems(atFields(formProblems(thrown)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={title}
      width={460}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} disabled={missing} onPress={() => void go()}>
            {confirm}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void go()} problems={problems} label={title}>
        <Text ink={2} as="p">
          {why}
        </Text>
        {children}
      </Form>
    </Dialog>
  );
}

/** A mistake in one of several that share a field is a mistake of that field; said once, however many make it. */
function atFields(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const said = new Map<string, FieldProblem>();
  for (const { pointer, detail } of problems) {
    const field = pointer.replace(/\/\d+$/, '');
    if (!said.has(field + detail)) said.set(field + detail, { pointer: field, detail });
  }
  return [...said.values()];
}
