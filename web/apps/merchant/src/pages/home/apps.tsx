import type { AppTodayResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { count } from '@souk/text';
import { Card, Row, Skeleton, Stack, StateBadge, Text, TextLink, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { useInstallationName } from '../../parts/names.ts';
import { homeWords } from '../../text/home.ts';

/** The apps that are on, and how they do today. */
export function AppsOn({ today }: { today: readonly AppTodayResponse[] | undefined }): ReactNode {
  const words = useWordsOf(homeWords);
  const lang = useLang();
  const nameOf = useInstallationName();
  return (
    <Card title={words.apps} actions={<TextLink to="/apps">{words.allApps}</TextLink>}>
      <Stack gap={12}>
        {today === undefined ? <Skeleton /> : null}
        {today?.length === 0 ? <Text ink={3}>{words.noApps}</Text> : null}
        {today?.map((app) => (
          <Row key={app.installation} spread>
            <TextLink to={`/apps/${app.app}?in=${app.installation}`}>{nameOf(app.installation, app.label)}</TextLink>
            <Row gap={8}>
              {app.runs === 0 ? null : (
                <Text size={12} ink={3}>
                  {words.runs({ n: count(lang, app.runs) })}
                </Text>
              )}
              {app.parked > 0 ? (
                <StateBadge tone="bad" icon="parked">
                  {words.parked({ n: count(lang, app.parked) })}
                </StateBadge>
              ) : app.failed > 0 ? (
                <StateBadge tone="warn" icon="warn">
                  {words.failed({ n: count(lang, app.failed) })}
                </StateBadge>
              ) : (
                <StateBadge tone="ok">{words.fine}</StateBadge>
              )}
            </Row>
          </Row>
        ))}
      </Stack>
    </Card>
  );
}
