import { answer, problemIn } from '@souk/api';
import type { AppResponse } from '@souk/api/merchant';
import { formProblems, inWords, useLeave, useRefresh, useWordsOf } from '@souk/console';
import { rate } from '@souk/money';
import { lacking, readProfile, withDefaults } from '@souk/schema-form';
import { inLanguage } from '@souk/text';
import {
  AppTile,
  Button,
  Card,
  CheckField,
  ConsentSheet,
  DetailPage,
  type FieldProblem,
  Form,
  focusUnreadable,
  LeaveGuard,
  ProblemCard,
  Row,
  Stack,
  TextField,
  useDraft,
  useLang,
  useSurroundings,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { useMayNot } from '../../parts/may.ts';
import { useMarket } from '../../parts/names.ts';
import { consoleWords } from '../../text/console.ts';
import { About } from './about.tsx';
import { AppFields } from './fields.tsx';
import { appIcon } from './icon.ts';
import { reasonAgainst } from './market.tsx';
import { isPriceApp, stackingOf, type Values } from './values.ts';
import { givesText, priceText, useAppsWords } from './words.ts';

/** An app that is not there yet: what it is, its settings filled in, then the consent. */
export function InstallPage({ app }: { app: AppResponse }): ReactNode {
  const words = useAppsWords();
  const common = useWordsOf(consoleWords);
  const here = useHere();
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const market = useMarket();
  const { show } = useToasts();
  const { navigate } = useSurroundings();
  const { manifest } = app;
  const title = inLanguage(manifest.title, lang).text;
  const hooks: Readonly<Record<string, string>> = words.hooks;
  const profile = useMemo(() => readProfile(manifest.settings), [manifest]);
  const [values, setValues] = useState<Values>(() => ({
    settings: withDefaults(profile.form, {}),
    budget: rate(manifest.budget?.max_bp ?? 0),
    priority: null,
    group: '',
    exclusive: false,
  }));
  const [label, setLabel] = useState('');
  const [atOnce, setAtOnce] = useState(false);
  const [touched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const draft = useDraft(`install.${manifest.id}`, manifest.version, touched ? values : null);
  const blocked = useLeave(touched);
  const reason = market.rows === undefined ? undefined : reasonAgainst(app, market.rows, words, lang);

  async function install(): Promise<void> {
    setProblems([]);
    try {
      const now = await answer(
        api.POST('/merchant/v1/apps/installations', {
          body: {
            app: manifest.id,
            version: manifest.version,
            settings: values.settings as unknown as Record<string, never>,
            grants: (manifest.grants ?? []).map(({ grant }) => grant),
            enabled: atOnce,
            ...(label.trim() === '' ? {} : { label: label.trim() }),
            ...(values.budget === null || !manifest.budget ? {} : { budget_bp: values.budget }),
            ...(isPriceApp(manifest) ? { stacking: stackingOf(values) } : {}),
          },
        }),
      );
      setTouched(false);
      draft.drop();
      show({ text: words.installed({ name: title }) });
      await refresh('apps');
      navigate(`/apps/${manifest.id}?in=${now.id}`);
    } catch (thrown) {
      if (problemIn(thrown)?.errors.length) {
        // The mistakes are in the form behind the sheet: it closes, they are shown where they are.
        setProblems(formProblems(thrown));
        return;
      }
      await inWords(Promise.reject(thrown));
    }
  }

  const ask = () => {
    if (focusUnreadable()) return;
    const lacks = lacking(profile.form, values.settings, lang);
    setProblems(lacks);
    if (lacks.length === 0) setAsking(true);
  };
  const add = (
    <Button kind="primary" icon="add" disabled={mayNot('apps:write') ?? reason} onPress={ask}>
      {words.add}
    </Button>
  );
  return (
    <DetailPage
      title={title}
      back={{ to: '/apps', label: words.all }}
      states={<AppTile icon={appIcon(manifest)} size="small" />}
      hint={
        <bdi>{[words.version({ version: manifest.version }), words.by({ name: manifest.publisher })].join(' · ')}</bdi>
      }
      actions={add}
      above={reason === undefined ? null : <ProblemCard tone="warn" title={reason} />}
      context={<About app={app} />}
    >
      <Form onSubmit={ask} problems={problems} label={words.settings}>
        <AppFields
          manifest={manifest}
          profile={profile}
          values={values}
          onChange={(next) => {
            setTouched(true);
            setValues(next);
          }}
          currency={here.currency}
          disabled={mayNot('apps:write') !== undefined}
        />
        <Card title={words.label}>
          <Stack>
            <TextField
              label={words.label}
              name="/label"
              help={words.labelHelp}
              placeholder={manifest.id}
              value={label}
              onChange={setLabel}
              maxLength={64}
              optional
            />
            <CheckField label={words.onAtOnce} checked={atOnce} onChange={setAtOnce} />
          </Stack>
        </Card>
        {/* Where the form ends, the next step is. */}
        <Row>
          <Button icon="add" disabled={mayNot('apps:write') ?? reason} onPress={ask}>
            {words.add}
          </Button>
        </Row>
      </Form>
      <LeaveGuard dirty={touched} blocked={blocked} />
      <ConsentSheet
        open={asking}
        onClose={() => setAsking(false)}
        title={words.consentTitle({ name: title, version: manifest.version })}
        does={inLanguage(manifest.description, lang).text}
        // The platform publishes no file whose imports go beyond its manifest: each line is proved.
        grants={[
          ...(manifest.grants ?? []).map(({ grant, reason: why }) => ({
            id: grant,
            name: words.grants[grant],
            why: inLanguage(why, lang).text,
            proved: true,
          })),
          ...Object.entries(manifest.reads ?? {}).flatMap(([hook, reads]) =>
            reads.map((read) => ({
              id: `${hook} ${read}`,
              name: words.reads[read],
              why: words.readsAt({ hook: hooks[hook] ?? hook }),
              proved: true,
            })),
          ),
        ]}
        gives={{ most: givesText(manifest, words), hint: manifest.budget?.max_bp ? words.givesHint : words.givesNone }}
        costs={{ price: priceText(manifest, words), hint: words.costsHint }}
        lacks={here.can('apps:write') ? undefined : { right: common.rights['apps:write'] }}
        onConfirm={install}
      />
    </DetailPage>
  );
}
