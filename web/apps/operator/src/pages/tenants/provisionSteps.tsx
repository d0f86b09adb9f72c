import type { Jurisdiction, Plan } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { Facts, Form, RadioField, Stack, StateBadge, Text, TextField } from '@souk/ui';
import type { ReactNode } from 'react';
import { usePlanHints } from '../../parts/plans.ts';
import { consoleWords } from '../../text/console.ts';
import { provisionWords } from '../../text/provision.ts';
import { CurrencyField, ZoneField } from './fields.tsx';
import { jurisdictions, plans } from './profiles.ts';
import { type ProvisionForm, useProblemsOf, zoneOf } from './provisioning.ts';
import type { SlugState } from './slug.ts';

interface StepProps {
  form: ProvisionForm;
  slug: SlugState;
}

/** What it is called, and where it is found. */
export function ShopStep({ form, slug }: StepProps): ReactNode {
  const words = useWordsOf(provisionWords);
  const { values, set } = form;
  return (
    <Form onSubmit={() => {}} problems={useProblemsOf(form, 'shop')} label={words.steps.shop}>
      <TextField
        label={words.nameZh}
        name="/name"
        lang="zh-CN"
        help={words.nameHelp}
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
      <TextField
        label={words.slug}
        name="/slug"
        help={words.slugHelp}
        value={values.slug}
        onChange={(typed) => set({ slug: typed.trim().toLowerCase() })}
        maxLength={40}
        autoComplete="off"
        error={slug.state === 'taken' ? words.slugTaken : slug.state === 'not-a-slug' ? words.slugWrong : undefined}
        after={<SlugBadge slug={slug} />}
      />
      <TextField
        label={words.domain}
        name="/domains/0"
        help={words.domainHelp}
        placeholder="shop.example.com"
        value={values.domain}
        onChange={(domain) => set({ domain })}
        maxLength={253}
        autoComplete="off"
        optional
      />
    </Form>
  );
}

function SlugBadge({ slug }: { slug: SlugState }): ReactNode {
  const words = useWordsOf(provisionWords);
  if (slug.state === 'asking') return <Text ink={3}>{words.slugAsking}</Text>;
  return slug.state === 'free' ? <StateBadge tone="ok">{words.slugFree}</StateBadge> : null;
}

/** What never changes later (currency, jurisdiction), and what does. */
export function RulesStep({ form }: StepProps): ReactNode {
  const words = useWordsOf(provisionWords);
  const common = useWordsOf(consoleWords);
  const hints = usePlanHints();
  const { values, set } = form;
  return (
    <Form onSubmit={() => {}} problems={useProblemsOf(form, 'rules')} label={words.steps.rules}>
      <CurrencyField
        label={words.currency}
        help={words.currencyHelp}
        value={values.currency}
        onChange={(currency) => set({ currency })}
      />
      <RadioField
        label={words.jurisdiction}
        name="/jurisdiction"
        help={words.jurisdictionHelp}
        value={values.jurisdiction}
        onChange={(jurisdiction: Jurisdiction) => set({ jurisdiction })}
        choices={jurisdictions.map((value) => ({ value, label: common.jurisdictions[value] }))}
      />
      <ZoneField
        label={words.zone}
        help={words.zoneHelp}
        value={zoneOf(values)}
        onChange={(zone) => set({ zone: zone || null })}
      />
      <RadioField
        label={words.plan}
        name="/plan"
        value={values.plan}
        onChange={(plan: Plan) => set({ plan })}
        choices={plans.map((value) => ({ value, label: common.plans[value], hint: hints(value) }))}
      />
    </Form>
  );
}

/** All of it once more; what the server says of the whole stands here. */
export function Review({ form }: StepProps): ReactNode {
  const words = useWordsOf(provisionWords);
  const common = useWordsOf(consoleWords);
  const { values } = form;
  return (
    <Form onSubmit={() => void form.send()} problems={useProblemsOf(form, 'review')} label={words.steps.review}>
      <Stack>
        <Text ink={2} as="p">
          {words.reviewHint}
        </Text>
        <Facts
          items={[
            [words.nameZh, <bdi key="zh">{values.zh || '—'}</bdi>],
            [words.nameEn, <bdi key="en">{values.en || '—'}</bdi>],
            [
              words.slug,
              <Text key="slug" code>
                {values.slug || '—'}
              </Text>,
            ],
            [words.domain, values.domain || words.none],
            [words.currency, values.currency],
            [words.jurisdiction, common.jurisdictions[values.jurisdiction]],
            [words.zone, zoneOf(values)],
            [words.plan, common.plans[values.plan]],
            [
              words.steps.owner,
              <bdi key="owner">{[values.ownerName, values.ownerEmail].filter(Boolean).join(' · ') || '—'}</bdi>,
            ],
            [words.ownerPassword, form.password === '' ? words.passwordMissing : words.passwordSet],
          ]}
        />
      </Stack>
    </Form>
  );
}
