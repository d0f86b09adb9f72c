import { answer, problemIn } from '@souk/api';
import { Session as Door, fresh, useWordsOf } from '@souk/console';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../data/api.ts';
import { hereOf } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';
import { SignInForm } from './SignInForm.tsx';
import { currentShop } from './shop.ts';

/** Kinds of problems that a sign-in mends. */
const doors = ['unauthenticated', 'unknown-tenant'];

/** Who is signed in, and for which shop: the first thing that is asked. */
export const asksMe = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(api.GET('/merchant/v1/me', { signal })),
  staleTime: fresh.record,
});

export const useMe = () => useQuery(asksMe);

/** Lets in who works for a shop; where the host does not say which, the form asks. */
export function Session({ me, children }: { me: ReturnType<typeof useMe>; children: ReactNode }): ReactNode {
  const { title } = useWordsOf(consoleWords).signIn;
  const asksShop = currentShop() !== undefined || problemIn(me.error)?.kind === 'unknown-tenant';
  return (
    <Door
      me={me}
      hereOf={hereOf}
      doors={doors}
      title={title}
      form={(enter) => <SignInForm asksShop={asksShop} onDone={enter} />}
    >
      {children}
    </Door>
  );
}
