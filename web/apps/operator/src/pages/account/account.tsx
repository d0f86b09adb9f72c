import { useWordsOf } from '@souk/console';
import { Page, Stack } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { peopleWords } from '../../text/people.ts';
import { Keys } from './keys.tsx';
import { Password } from './password.tsx';
import { Profile } from './profile.tsx';

export const route = createLazyRoute('/account')({ component: AccountPage });

/** The operator's own name, password and tokens. */
function AccountPage(): ReactNode {
  const words = useWordsOf(peopleWords);
  return (
    <Page title={words.account} narrow>
      <Stack>
        <Profile />
        <Password />
        <Keys />
      </Stack>
    </Page>
  );
}
