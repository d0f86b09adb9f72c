import { Logo } from '@souk/icons/react';
import { Card, LanguageSwitch, PageTitle, Row, Stack, Stage } from '@souk/ui';
import type { ReactNode } from 'react';
import { languages } from '../data/page.ts';

/** The door of a console; the form stands in it. */
export function SignInPage({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Stage>
      <Stack gap={24}>
        <Row spread>
          <Logo size={40} />
          <LanguageSwitch onChoose={(language) => languages.choose(language)} />
        </Row>
        <PageTitle>{title}</PageTitle>
        <Card>{children}</Card>
      </Stack>
    </Stage>
  );
}
