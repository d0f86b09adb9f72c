import { answer, problemIn } from '@souk/api';
import type { Jurisdiction, Plan } from '@souk/api/platform';
import { sayProblem, takenAt, useRefresh, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { type FieldProblem, useDraft, useLang, useToasts } from '@souk/ui';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { provisionWords } from '../../text/provision.ts';
import { handOn } from './firstPassword.tsx';
import { zoneUnder } from './profiles.ts';

export const steps = ['shop', 'rules', 'owner', 'review'] as const;
export type Step = (typeof steps)[number];

/** The step on which the field of a pointer stands. */
export function stepOf(pointer: string): Step {
  if (/^\/(name|slug|domains)/.test(pointer)) return 'shop';
  if (/^\/(currency|time_zone|jurisdiction|plan)/.test(pointer)) return 'rules';
  return pointer.startsWith('/owner') ? 'owner' : 'review';
}

const empty = {
  zh: '',
  en: '',
  slug: '',
  domain: '',
  currency: 'CNY',
  /** Nothing chosen: the one that the rules propose. */
  zone: null as string | null,
  jurisdiction: 'CN' as Jurisdiction,
  plan: 'standard' as Plan,
  ownerName: '',
  ownerEmail: '',
};

export type Values = typeof empty;

/** The one that was chosen, else what the rules propose. */
export const zoneOf = ({ zone, jurisdiction }: Values): string => zone ?? zoneUnder(jurisdiction);

const none: readonly FieldProblem[] = [];

/** What is typed of a new tenant, its draft, what the server says of it, and how it is sent. */
export function useProvision(onWrong: (first: Step) => void) {
  const words = useWordsOf(provisionWords);
  const lang = useLang();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [values, setValues] = useState(empty);
  // Apart from the rest: a draft never holds it.
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState(none);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const changed = (Object.keys(empty) as (keyof Values)[]).some((name) => values[name] !== empty[name]);
  const draft = useDraft('provision', 1, changed && !sent ? values : null);

  async function send(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblems(none);
    try {
      const made = await answer(api.POST('/platform/v1/tenants', { body: bodyOf(values, password) }));
      setSent(true);
      draft.drop();
      handOn({ tenant: made.id, email: values.ownerEmail.trim(), password });
      show({ text: words.done({ name: inLanguage(made.name, lang).text || made.slug }) });
      await refresh('tenants', 'home', 'audit');
      await begin(made.id);
      await navigate({ to: '/tenants/$id/check', params: { id: made.id }, ignoreBlocker: true });
    } catch (thrown) {
      const isDomain = problemIn(thrown)?.more.field === 'domain';
      const wrong = takenAt(thrown, isDomain ? '/domains/0' : '/slug');
      setProblems(wrong);
      const [first] = wrong;
      if (first !== undefined) onWrong(stepOf(first.pointer));
    } finally {
      setBusy(false);
    }
  }

  /** The tenant is there whatever becomes of its check; the page of the check says it. */
  async function begin(id: string): Promise<void> {
    try {
      await answer(api.POST('/platform/v1/tenants/{id}/check', { params: { path: { id } } }));
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
  }

  return {
    values,
    set: (part: Partial<Values>) => setValues((all) => ({ ...all, ...part })),
    password,
    setPassword,
    madePassword: (made: string) => {
      setPassword(made);
      setProblems((all) => all.filter(({ pointer }) => pointer !== '/owner/password'));
    },
    problems,
    busy,
    dirty: changed && !sent,
    found: changed ? null : draft.found,
    use: () => {
      if (draft.found !== null) setValues({ ...empty, ...draft.found.values });
    },
    drop: draft.drop,
    send,
  };
}

export type ProvisionForm = ReturnType<typeof useProvision>;

/** What the server says of one step; the same list for as long as it says nothing new. */
export function useProblemsOf({ problems }: ProvisionForm, step: Step): readonly FieldProblem[] {
  return useMemo(() => problems.filter(({ pointer }) => stepOf(pointer) === step), [problems, step]);
}

function bodyOf(values: Values, password: string) {
  const domain = values.domain.trim();
  return {
    slug: values.slug,
    name: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
    currency: values.currency,
    time_zone: zoneOf(values),
    jurisdiction: values.jurisdiction,
    plan: values.plan,
    domains: domain === '' ? [] : [domain],
    owner: { name: values.ownerName.trim(), email: values.ownerEmail.trim(), password },
  };
}
