import { Card, Row, Stack, Text, TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { ProblemOf } from '../../parts/ProblemOf.tsx';
import { useWordsOf } from '../../parts/words.ts';
import { homeWords } from '../../text/home.ts';
import { AppSwitch } from '../apps/AppSwitch.tsx';
import { useAppNames, useInstallations } from '../apps/installed.tsx';

/** The apps that are on. */
export function AppsOn(): ReactNode {
  const words = useWordsOf(homeWords);
  const installations = useInstallations();
  const nameOf = useAppNames();
  const on = installations.rows?.filter(({ state }) => state === 'enabled');
  return (
    <Card title={words.apps} actions={<TextLink to="/apps">{words.allApps}</TextLink>}>
      {installations.error === null ? null : <ProblemOf error={installations.error} onRetry={installations.reload} />}
      {on?.length === 0 ? <Text ink={3}>{words.noApps}</Text> : null}
      <Stack gap={12}>
        {on?.map((one) => (
          <Row key={one.id} spread>
            <TextLink to={`/apps/${one.app}?in=${one.id}`}>{nameOf(one.app)}</TextLink>
            <AppSwitch installation={one} name={nameOf(one.app)} />
          </Row>
        ))}
      </Stack>
    </Card>
  );
}
