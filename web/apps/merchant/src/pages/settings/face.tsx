import { answer } from '@souk/api';
import type { Face, SettingsResponse } from '@souk/api/merchant';
import {
  Card,
  ConflictDialog,
  CountField,
  type FieldProblem,
  Form,
  focusUnreadable,
  LeaveGuard,
  Page,
  SaveBar,
  Stack,
  TextField,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { formProblems, isConflict } from '../../data/problems.ts';
import { fresh, useRead, useRefresh } from '../../data/read.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { type LastChange, useLastChange } from '../../parts/lastChange.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/ProblemOf.tsx';
import { useLeave } from '../../parts/useLeave.ts';
import { useWordsOf } from '../../parts/words.ts';
import { settingsWords } from '../../text/settings.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/face')({ component: FacePage });

function FacePage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const settings = useRead(['settings', 'shop'], (signal) => answer(api.GET('/merchant/v1/settings', { signal })), {
    stale: fresh.settings,
  });
  return (
    <Needs right="settings:read" page={words.tabs.face}>
      <Page title={words.title}>
        <SettingsTabs current="face" />
        <Loaded of={settings} shape="cards">
          {(data) => <FaceForm key={data.version} read={data} />}
        </Loaded>
      </Page>
    </Needs>
  );
}

interface Values {
  readonly logo: string;
  readonly accent: string;
  readonly zh: string;
  readonly en: string;
  readonly levels: number | null;
}

const names = ['logo', 'accent', 'zh', 'en', 'levels'] as const;

function begin({ settings, version }: SettingsResponse) {
  const { logo, accent, contact, team_levels }: Face = settings.face ?? {};
  const values: Values = {
    logo: logo ?? '',
    accent: accent ?? '',
    zh: contact?.['zh-CN'] ?? '',
    en: contact?.en ?? '',
    levels: team_levels ?? null,
  };
  return { settings, version, values };
}

type Base = ReturnType<typeof begin>;

/** What else the face says (the texts of the law) stays as it is. */
function bodyOf(values: Values, { settings, version }: Base) {
  const face: Face = {
    ...settings.face,
    logo: values.logo.trim() || null,
    accent: values.accent.trim() || null,
    contact: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
    ...(values.levels === null ? {} : { team_levels: values.levels }),
  };
  return { settings: { ...settings, face }, version };
}

/** How the shop shows itself to its shoppers. */
function FaceForm({ read }: { read: SettingsResponse }): ReactNode {
  const here = useHere();
  const words = useWordsOf(settingsWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const lastChange = useLastChange();
  const { show } = useToasts();
  const [base, setBase] = useState(() => begin(read));
  const [values, setValues] = useState(base.values);
  const [theirs, setTheirs] = useState<(LastChange & { now: Base }) | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const disabled = mayNot('settings:write') !== undefined;
  const changed = names.filter((name) => values[name] !== base.values[name]);
  const blocked = useLeave(changed.length > 0);
  const labels: Record<keyof Values, string> = {
    logo: words.logo,
    accent: words.accent,
    zh: words.contactZh,
    en: words.contactEn,
    levels: words.teamLevels,
  };
  const text = (name: keyof Values, of: Values) => String(of[name] ?? '');
  const set = (part: Partial<Values>) => setValues((all) => ({ ...all, ...part }));

  async function save(wanted: Values, from: Base): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    setProblems([]);
    try {
      const now = begin(await answer(api.PUT('/merchant/v1/settings', { body: bodyOf(wanted, from) })));
      setBase(now);
      setValues(now.values);
      show({ text: words.saved });
      await refresh('settings');
    } catch (thrown) {
      if (isConflict(thrown))
        setTheirs({
          now: begin(await answer(api.GET('/merchant/v1/settings'))),
          ...(await lastChange(here.me.shop.id)),
        });
      else setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={() => void save(values, base)} problems={problems} label={words.tabs.face}>
      <Card title={words.tabs.face} hint={words.faceHint}>
        <Stack>
          <TextField
            label={labels.logo}
            name="/settings/face/logo"
            help={words.logoHelp}
            value={values.logo}
            onChange={(logo) => set({ logo })}
            disabled={disabled}
            optional
          />
          <TextField
            label={labels.accent}
            name="/settings/face/accent"
            help={words.accentHelp}
            placeholder="#0e6b66"
            value={values.accent}
            onChange={(accent) => set({ accent })}
            maxLength={7}
            disabled={disabled}
            optional
          />
          <TextField
            label={labels.zh}
            name="/settings/face/contact"
            lang="zh-CN"
            value={values.zh}
            onChange={(zh) => set({ zh })}
            disabled={disabled}
            optional
          />
          <TextField
            label={labels.en}
            name="/settings/face/contact/en"
            lang="en"
            value={values.en}
            onChange={(en) => set({ en })}
            disabled={disabled}
            optional
          />
          <CountField
            label={labels.levels}
            name="/settings/face/team_levels"
            help={words.teamLevelsHelp}
            max={100}
            value={values.levels}
            onChange={(levels) => set({ levels })}
            disabled={disabled}
          />
        </Stack>
      </Card>
      <SaveBar
        changes={changed.map((name) => ({
          id: name,
          label: labels[name],
          from: text(name, base.values),
          to: text(name, values),
        }))}
        busy={busy}
        onSave={() => void save(values, base)}
        onDiscard={() => {
          setValues(base.values);
          setProblems([]);
        }}
      />
      <LeaveGuard dirty={changed.length > 0} blocked={blocked} />
      {theirs === null ? null : (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          who={theirs.who}
          at={theirs.at}
          fields={changed
            .filter((name) => values[name] !== theirs.now.values[name])
            .map((name) => ({
              id: name,
              label: labels[name],
              was: text(name, base.values),
              theirs: text(name, theirs.now.values),
              mine: text(name, values),
            }))}
          onResolve={(choice) => {
            const { now } = theirs;
            const pairs = names.map((name) => [
              name,
              changed.includes(name) && choice[name] !== 'theirs' ? values[name] : now.values[name],
            ]);
            const kept = Object.fromEntries(pairs) as unknown as Values;
            setBase(now);
            setValues(kept);
            setTheirs(null);
            void save(kept, now);
          }}
        />
      )}
    </Form>
  );
}
