import { answer } from '@souk/api';
import type { TenantPageResponse } from '@souk/api/platform';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, Dialog, type FieldProblem, Form, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';

interface AddDomainProps {
  open: boolean;
  onClose: () => void;
  tenant: TenantPageResponse;
}

/** A host that no other tenant has. */
export function AddDomain({ open, onClose, tenant }: AddDomainProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  const [host, setHost] = useState('');
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setHost('');
    setProblems([]);
  }, [open]);

  async function add(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const params = { path: { id: tenant.id } };
    try {
      await answer(api.POST('/platform/v1/tenants/{id}/domains', { params, body: { host: host.trim() } }));
      show({ text: words.domainAdded({ host: host.trim() }) });
      onClose();
      await refresh('tenants', 'audit');
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
      title={words.addDomain}
      width={460}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void add()}>
            {words.addDomain}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void add()} problems={problems} label={words.addDomain}>
        <TextField
          label={words.host}
          name="/host"
          help={words.hostHelp}
          value={host}
          onChange={setHost}
          maxLength={253}
          autoComplete="off"
          first
        />
      </Form>
    </Dialog>
  );
}
