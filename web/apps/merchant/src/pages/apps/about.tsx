import type { AppResponse, Grant, Manifest } from '@souk/api/merchant';
import { useWordsOf, wordOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Card, CopyText, Facts, Stack, StateBadge, Text, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { consoleWords } from '../../text/console.ts';
import { type AppsWords, givesText, priceText, touchesText, useAppsWords } from './words.ts';

/** What an app is: its purpose, what it costs the shop, how it distributes. */
export function About({ app, short }: { app: AppResponse; short?: boolean }): ReactNode {
  const words = useAppsWords();
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const { manifest } = app;
  return (
    <>
      <Card title={words.does}>
        <Stack>
          <Text as="p">{inLanguage(manifest.description, lang).text}</Text>
          <Facts
            items={[
              [words.budget, givesText(manifest, words)],
              [words.price, priceText(manifest, words)],
              ...(short
                ? []
                : ([
                    [words.versions, app.versions.join(', ')],
                    [words.published, <TimeText key="at" at={instant(app.published_at)} />],
                    [words.digest, <CopyText key="digest" text={app.digest} short={app.digest.slice(0, 12)} code />],
                  ] as const)),
            ]}
          />
        </Stack>
      </Card>
      {distributes(manifest) ? (
        <Card title={words.compliance}>
          <Facts items={distribution(manifest, words, common)} />
        </Card>
      ) : null}
    </>
  );
}

const distributes = ({ compliance: { beneficiary_depth, cash_out, chance } }: Manifest) =>
  beneficiary_depth !== 0 || cash_out || chance;

/** How it distributes, as its author declares it. Says nothing of whether a law allows it. */
function distribution(
  { compliance }: Manifest,
  words: AppsWords,
  common: { yes: string; no: string },
): (readonly [string, string])[] {
  const depth = compliance.beneficiary_depth;
  const bases = (compliance.basis ?? []).map((basis) => words.bases[basis]);
  return [
    [words.depth, depth === 'unbounded' ? words.unbounded : words.depths({ n: Number(depth) })],
    ...(bases.length === 0 ? [] : ([[words.basis, bases.join(' · ')]] as const)),
    [words.entry, words.entries[compliance.entry_condition]],
    [words.cashOut, compliance.cash_out ? common.yes : common.no],
    [words.chance, compliance.chance ? common.yes : common.no],
  ];
}

/** What was allowed, each with the author's reason. */
export function Grants({ app, given }: { app: AppResponse; given: readonly Grant[] }): ReactNode {
  const words = useAppsWords();
  const lang = useLang();
  const { grants = [], reads = {}, events = [] } = app.manifest;
  const hooks: Readonly<Record<string, string>> = words.hooks;
  return (
    <>
      <Card title={words.parts.grants}>
        {grants.length === 0 ? (
          <Text ink={3}>{words.touchesNothing}</Text>
        ) : (
          <Facts
            items={grants.map(({ grant, reason }) => [
              <StateBadge
                key="grant"
                tone={given.includes(grant) ? 'ok' : 'plain'}
                icon={given.includes(grant) ? 'check' : 'lock'}
              >
                {words.grants[grant]}
              </StateBadge>,
              inLanguage(reason, lang).text,
            ])}
          />
        )}
      </Card>
      {Object.entries(reads).map(([hook, list]) => (
        <Card key={hook} title={words.readsAt({ hook: hooks[hook] ?? hook })}>
          <Text>{list.map((read) => words.reads[read]).join(' · ') || touchesText(app.manifest, words)}</Text>
        </Card>
      ))}
      {events.length === 0 ? null : (
        <Card title={words.events}>
          <Text>
            <bdi>{events.map((event) => wordOf(words.eventNames, event) ?? event).join(' · ')}</bdi>
          </Text>
        </Card>
      )}
    </>
  );
}
