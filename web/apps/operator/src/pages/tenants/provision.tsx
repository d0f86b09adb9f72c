import { useLeave, useWordsOf } from '@souk/console';
import { formatTime, instant } from '@souk/time';
import { DetailPage, DraftFound, LeaveGuard, useLang, Wizard, type WizardStep } from '@souk/ui';
import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { zone as ownZone } from '../../data/here.ts';
import { misfit } from '../../parts/password.ts';
import { provisionWords } from '../../text/provision.ts';
import { OwnerStep } from './ownerStep.tsx';
import { type Step, stepOf, steps, useProvision } from './provisioning.ts';
import { Review, RulesStep, ShopStep } from './provisionSteps.tsx';
import { useSlug } from './slug.ts';

export const route = createLazyRoute('/tenants/new')({ component: ProvisionPage });

/** A new tenant in four steps; the address says which. What is typed is kept in this tab, but for the password. */
function ProvisionPage(): ReactNode {
  const words = useWordsOf(provisionWords);
  const lang = useLang();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { step?: string };
  const current: Step = steps.find((step) => step === search.step) ?? 'shop';
  const [seen, setSeen] = useState<ReadonlySet<Step>>(new Set(steps.slice(0, steps.indexOf(current))));
  const form = useProvision((first) => go(first));
  const slug = useSlug(form.values.slug);
  const held = useLeave(form.dirty, { steps: true });

  function go(id: string): void {
    setSeen((all) => new Set(all).add(current));
    void navigate({ to: '.', search: { step: id } as never, replace: true });
  }

  const { zh, en, ownerName, ownerEmail } = form.values;
  const named = (zh.trim() || en.trim()) !== '' && form.values.slug !== '';
  const secret = form.password === '' ? 'missing' : (misfit(form.password) ?? 'fits');
  const owned = ownerName.trim() !== '' && ownerEmail.trim() !== '' && secret === 'fits';
  const filled: Record<Step, boolean> = { shop: named, rules: true, owner: owned, review: false };
  const state = (step: Step): WizardStep['state'] => {
    if (form.problems.some(({ pointer }) => stepOf(pointer) === step)) return 'wrong';
    if (step === 'owner' && step !== current && (secret === 'short' || secret === 'long')) return 'wrong';
    return seen.has(step) && step !== current && filled[step] ? 'done' : 'todo';
  };
  const hindered = named
    ? slug.state === 'taken' || slug.state === 'not-a-slug'
      ? words.needSlug
      : undefined
    : words.needName;
  // One that is missing may come later, but nothing is sent without it.
  const noPassword =
    secret === 'fits' || (secret === 'missing' && current === 'owner') ? undefined : words.needPassword;
  const blocked: Partial<Record<Step, string | undefined>> = {
    shop: hindered,
    owner: noPassword,
    review: hindered ?? noPassword,
  };
  const parts = { form, slug };
  const content: Record<Step, ReactNode> = {
    shop: <ShopStep {...parts} />,
    rules: <RulesStep {...parts} />,
    owner: <OwnerStep form={form} />,
    review: <Review {...parts} />,
  };
  return (
    <DetailPage
      title={words.title}
      back={{ to: '/tenants', label: words.back }}
      above={
        form.found === null ? undefined : (
          <DraftFound at={formatTime(instant(form.found.at), ownZone, lang)} onUse={form.use} onDrop={form.drop} />
        )
      }
    >
      <Wizard
        steps={steps.map((id) => ({ id, label: words.steps[id], state: state(id), content: content[id] }))}
        current={current}
        onGo={go}
        finish={words.finish}
        onFinish={() => void form.send()}
        blocked={blocked[current]}
        busy={form.busy}
      />
      <LeaveGuard dirty={form.dirty} blocked={held} />
    </DetailPage>
  );
}
