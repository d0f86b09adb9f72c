import type { Manifest } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { Card, Facts, Text, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { appsWords } from '../../text/apps.ts';

/** What it asks for, each with its author's reason; then what its hooks are given without being asked for by name. */
export function Grants({ manifest }: { manifest: Manifest }): ReactNode {
  const words = useWordsOf(appsWords);
  const lang = useLang();
  const { grants = [], reads = {} } = manifest;
  const hooks: Readonly<Record<string, string>> = words.hooksDo;
  const given = Object.entries(reads).filter(([, list]) => list.length > 0);
  return (
    <Card title={words.grantsTitle} hint={words.grantsHint}>
      {grants.length + given.length === 0 ? (
        <Text ink={3}>{words.touchesNothing}</Text>
      ) : (
        <Facts
          items={[
            ...grants.map(({ grant, reason }) => [words.grants[grant], inLanguage(reason, lang).text] as const),
            ...given.map(
              ([hook, list]) =>
                [
                  words.readsAt({ hook: hooks[hook] ?? hook }),
                  list.map((read) => words.reads[read]).join(' · '),
                ] as const,
            ),
          ]}
        />
      )}
    </Card>
  );
}
