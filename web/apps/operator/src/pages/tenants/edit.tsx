import { answer } from '@souk/api';
import type { Plan } from '@souk/api/platform';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, Dialog, type FieldProblem, Form, RadioField, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { usePlanHints } from '../../parts/plans.ts';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';
import { ZoneField } from './fields.tsx';
import type { AskProps } from './life.tsx';
import { plans } from './profiles.ts';

/** Its names, its zone, its plan: what may change of a tenant. Only what differs is sent. */
export function EditTenant({ open, onClose, tenant, name }: AskProps): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const hints = usePlanHints();
  const refresh = useRefresh();
  const { show } = useToasts();
  const was = { zh: tenant.name['zh-CN'] ?? '', en: tenant.name.en ?? '', zone: tenant.time_zone, plan: tenant.plan };
  const [values, setValues] = useState(was);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (part: Partial<typeof was>) => setValues((all) => ({ ...all, ...part }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed begins anew only when the dialog opens.
  useEffect(() => {
    if (!open) return;
    setValues(was);
    setProblems([]);
  }, [open]);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const renamed = values.zh !== was.zh || values.en !== was.en;
    const body = {
      version: tenant.version,
      ...(renamed && { name: { 'zh-CN': values.zh.trim(), en: values.en.trim() } }),
      ...(values.zone !== was.zone && { time_zone: values.zone.trim() }),
      ...(values.plan !== was.plan && { plan: values.plan }),
    };
    try {
      await answer(api.PATCH('/platform/v1/tenants/{id}', { params: { path: { id: tenant.id } }, body }));
      show({ text: common.saved });
      onClose();
      await refresh('tenants', 'home', 'audit');
    } catch (thrown) {
      setProblems(formProblems(thrown));
      // Somebody may have changed it meanwhile: the next try is a change of what is there now.
      await refresh('tenants');
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.editTitle({ name })}
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
      <Form onSubmit={() => void save()} problems={problems} label={words.editTitle({ name })}>
        <TextField
          label={words.nameZh}
          name="/name/zh-CN"
          lang="zh-CN"
          value={values.zh}
          onChange={(zh) => set({ zh })}
          maxLength={200}
          optional
          first
        />
        <TextField
          label={words.nameEn}
          name="/name/en"
          lang="en"
          value={values.en}
          onChange={(en) => set({ en })}
          maxLength={200}
          optional
        />
        <ZoneField label={words.zone} help={words.zoneHelp} value={values.zone} onChange={(zone) => set({ zone })} />
        <RadioField
          label={words.plan}
          name="/plan"
          help={words.planHelp}
          value={values.plan}
          onChange={(plan: Plan) => set({ plan })}
          choices={plans.map((value) => ({ value, label: common.plans[value], hint: hints(value) }))}
        />
      </Form>
    </Dialog>
  );
}
