import { answer } from '@souk/api';
import { Session as Door, fresh, SignInForm, useWordsOf } from '@souk/console';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../data/api.ts';
import { hereOf } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

/** Kinds of problems that a sign-in mends. */
const doors = ['unauthenticated'];

/** Who is signed in. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => answer(api.GET('/platform/v1/me', { signal })),
    staleTime: fresh.record,
  });
}

/** Lets in who runs the platform. */
export function Session({ me, children }: { me: ReturnType<typeof useMe>; children: ReactNode }): ReactNode {
  const { title, forgotten } = useWordsOf(consoleWords).signIn;
  return (
    <Door
      me={me}
      hereOf={hereOf}
      doors={doors}
      title={title}
      form={(enter, here) => (
        <SignInForm
          title={title}
          forgotten={forgotten}
          email={here?.me.email}
          send={async (body) => {
            await answer(api.POST('/platform/v1/sessions', { body }));
            await enter();
          }}
        />
      )}
    >
      {children}
    </Door>
  );
}
