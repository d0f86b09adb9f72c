import { answer } from '@souk/api';
import type { TenantPageResponse } from '@souk/api/platform';
import { formProblems, inWords, useRefresh, useWordsOf } from '@souk/console';
import { Button, ConfirmDialog, Dialog, type FieldProblem, Form, Stack, Text, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';

export interface AskProps {
  open: boolean;
  onClose: () => void;
  tenant: TenantPageResponse;
  name: string;
}

/** Shuts the shop until it is resumed; its owner reads why. */
export function SuspendTenant(props: AskProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const path = { id: props.tenant.id };
  return (
    <WithReason
      {...props}
      title={words.suspendAsk({ name: props.name })}
      why={words.suspendWhy}
      verb={words.suspend}
      done={words.suspended({ name: props.name })}
      act={(reason) => answer(api.POST('/platform/v1/tenants/{id}/suspend', { params: { path }, body: { reason } }))}
    />
  );
}

/** Shuts the shop for good, which is why its slug has to be typed. */
export function CloseTenant(props: AskProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const path = { id: props.tenant.id };
  return (
    <WithReason
      {...props}
      title={words.closeAsk({ name: props.name })}
      why={words.closeWhy}
      verb={words.close}
      typed={props.tenant.slug}
      done={words.closed({ name: props.name })}
      act={(reason) => answer(api.POST('/platform/v1/tenants/{id}/close', { params: { path }, body: { reason } }))}
    />
  );
}

/** Opens a suspended shop again. */
export function ResumeTenant({ open, onClose, tenant, name }: AskProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.resumeAsk({ name })}
      confirm={words.resume}
      onConfirm={async () => {
        const params = { path: { id: tenant.id } };
        await inWords(answer(api.POST('/platform/v1/tenants/{id}/resume', { params })));
        show({ text: words.resumed({ name }) });
        await refresh('tenants', 'home', 'audit');
      }}
    >
      {words.resumeWhy}
    </ConfirmDialog>
  );
}

interface WithReasonProps extends AskProps {
  title: string;
  why: string;
  verb: string;
  done: string;
  /** To be typed before it is done. */
  typed?: string;
  act: (reason: string) => Promise<unknown>;
}

function WithReason({ open, onClose, title, why, verb, done, typed, act }: WithReasonProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setReason('');
    setName('');
    setProblems([]);
  }, [open]);
  const ready = typed === undefined || name.trim() === typed;

  async function go(): Promise<void> {
    if (busy || !ready) return;
    setBusy(true);
    try {
      await act(reason.trim());
      show({ text: done });
      onClose();
      await refresh('tenants', 'home', 'audit');
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
      title={title}
      width={480}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button
            kind="danger"
            busy={busy}
            disabled={ready ? undefined : words.typeSlug({ slug: typed ?? '' })}
            onPress={() => void go()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <Stack>
        <Text ink={2} as="p">
          {why}
        </Text>
        <Form onSubmit={() => void go()} problems={problems} label={title}>
          <TextField
            label={words.reason}
            name="/reason"
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            lines={3}
            maxLength={500}
            first
          />
          {typed === undefined ? null : (
            <TextField label={words.typeSlug({ slug: typed })} value={name} onChange={setName} autoComplete="off" />
          )}
        </Form>
      </Stack>
    </Dialog>
  );
}
