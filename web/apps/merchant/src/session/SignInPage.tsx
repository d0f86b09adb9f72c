import { languages, useWordsOf } from '@souk/console';
import { Logo } from '@souk/icons/react';
import { Card, LanguageSwitch, PageTitle, Row, Stack, Stage } from '@souk/ui';
import type { ReactNode } from 'react';
import { consoleWords } from '../text/console.ts';
import { SignInForm, type SignInFormProps } from './SignInForm.tsx';

/** The door of the console. */
export function SignInPage(props: SignInFormProps): ReactNode {
  const words = useWordsOf(consoleWords).signIn;
  return (
    <Stage>
      <Stack gap={24}>
        <Row spread>
          <Logo size={40} />
          <LanguageSwitch onChoose={(language) => languages.choose(language)} />
        </Row>
        <PageTitle>{words.title}</PageTitle>
        <Card>
          <SignInForm {...props} />
        </Card>
      </Stack>
    </Stage>
  );
}
