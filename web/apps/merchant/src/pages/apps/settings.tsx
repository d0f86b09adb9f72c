import { answer } from '@souk/api';
import type { AppResponse, ConfigureAppRequest, InstallationResponse } from '@souk/api/merchant';
import { formProblems, isConflict, useLeave, useRefresh } from '@souk/console';
import { lacking, readProfile } from '@souk/schema-form';
import { formatClock, instant } from '@souk/time';
import {
  ConflictDialog,
  DraftFound,
  type FieldProblem,
  Form,
  focusUnreadable,
  LeaveGuard,
  SaveBar,
  Stack,
  useDraft,
  useLang,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { type LastChange, useLastChange } from '../../parts/lastChange.ts';
import { useMayNot } from '../../parts/may.ts';
import { conflictFields, merged } from './conflict.ts';
import { AppFields } from './fields.tsx';
import { changes, isPriceApp, stackingOf, type Values, valuesOf } from './values.ts';
import { useAppsWords } from './words.ts';

/** The settings of an installation: changed in a form, saved as a whole, never over somebody else's change. */
export function AppSettings({
  app,
  installation,
}: {
  app: AppResponse;
  installation: InstallationResponse;
}): ReactNode {
  const words = useAppsWords();
  const here = useHere();
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const { manifest } = app;
  const profile = useMemo(() => readProfile(manifest.settings), [manifest]);
  // What the form began with, and of which version: a newer one that comes in the background changes nothing here.
  const [base, setBase] = useState(() => ({ values: valuesOf(installation), version: installation.settings_version }));
  const [values, setValues] = useState(base.values);
  const [theirs, setTheirs] = useState<(LastChange & { now: InstallationResponse }) | null>(null);
  const lastChange = useLastChange();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const reading = { language: lang, currency: here.currency, zone: here.zone };
  const changed = changes(profile.form, base.values, values, reading, words);
  const dirty = changed.length > 0;
  const draft = useDraft(`app.${installation.id}`, base.version, dirty ? values : null);
  const blocked = useLeave(dirty);

  // Nothing is changed here: the newest is shown.
  if (!dirty && installation.settings_version > base.version) {
    setBase({ values: valuesOf(installation), version: installation.settings_version });
    setValues(valuesOf(installation));
  }

  async function save(wanted: Values, version: number): Promise<void> {
    if (busy || focusUnreadable()) return;
    const lacks = lacking(profile.form, wanted.settings, lang);
    setProblems(lacks);
    if (lacks.length > 0) return;
    setBusy(true);
    const path = { id: installation.id };
    try {
      const body = bodyOf(wanted, version, isPriceApp(manifest));
      const now = await answer(api.PATCH('/merchant/v1/apps/installations/{id}', { params: { path }, body }));
      setBase({ values: valuesOf(now), version: now.settings_version });
      setValues(valuesOf(now));
      draft.drop();
      show({ text: words.saved });
      await refresh('apps');
    } catch (thrown) {
      if (isConflict(thrown))
        setTheirs({
          now: await answer(api.GET('/merchant/v1/apps/installations/{id}', { params: { path } })),
          ...(await lastChange(installation.id)),
        });
      else setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  function discard(): void {
    setValues(base.values);
    setProblems([]);
    draft.drop();
  }

  return (
    <Form onSubmit={() => void save(values, base.version)} problems={problems} label={words.settings}>
      <Stack>
        {draft.found === null || dirty ? null : (
          <DraftFound
            at={formatClock(instant(draft.found.at), here.zone)}
            onUse={() => setValues(draft.found?.values ?? values)}
            onDrop={draft.drop}
          />
        )}
        <AppFields
          manifest={manifest}
          profile={profile}
          values={values}
          onChange={setValues}
          currency={here.currency}
          disabled={mayNot('apps:write') !== undefined}
        />
      </Stack>
      <SaveBar changes={changed} busy={busy} onSave={() => void save(values, base.version)} onDiscard={discard} />
      <LeaveGuard dirty={dirty} blocked={blocked} />
      {theirs === null ? null : (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          who={theirs.who}
          at={theirs.at}
          fields={conflictFields(profile.form, base.values, valuesOf(theirs.now), values, reading, words)}
          onResolve={(choice) => {
            const kept = merged(base.values, valuesOf(theirs.now), values, choice);
            setBase({ values: valuesOf(theirs.now), version: theirs.now.settings_version });
            setValues(kept);
            setTheirs(null);
            void save(kept, theirs.now.settings_version);
          }}
        />
      )}
    </Form>
  );
}

function bodyOf(values: Values, version: number, prices: boolean): ConfigureAppRequest {
  return {
    settings: values.settings as unknown as Record<string, never>,
    settings_version: version,
    ...(values.budget === null ? {} : { budget_bp: values.budget }),
    ...(prices ? { stacking: stackingOf(values) } : {}),
  };
}
