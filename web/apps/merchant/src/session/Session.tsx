import { answer, problemIn } from '@souk/api';
import { fresh, HereContext, heard, ProblemOf, useWordsOf } from '@souk/console';
import { Dialog, Skeleton, Stack, Stage, Text } from '@souk/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { api } from '../data/api.ts';
import { hereOf } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';
import { SignInForm } from './SignInForm.tsx';
import { SignInPage } from './SignInPage.tsx';
import { currentShop } from './shop.ts';

/** Kinds of problems that a sign-in mends. */
const doors = ['unauthenticated', 'unknown-tenant'];

/** Who is signed in, and for which shop. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => answer(api.GET('/merchant/v1/me', { signal })),
    staleTime: fresh.record,
  });
}

/** Finds out who is signed in, and lets nobody else in. A session that ends is begun again over the page as it is. */
export function Session({ me, children }: { me: ReturnType<typeof useMe>; children: ReactNode }): ReactNode {
  const words = useWordsOf(consoleWords).signIn;
  const cache = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => heard.on('signed-out', () => setEnded(true)), []);
  const here = useMemo(() => (me.data === undefined ? null : hereOf(me.data)), [me.data]);
  const kind = problemIn(me.error)?.kind ?? '';
  const asksShop = currentShop() !== undefined || kind === 'unknown-tenant';

  async function enter(): Promise<void> {
    const { error } = await me.refetch();
    if (error !== null) throw error;
    setEnded(false);
    // What failed meanwhile is asked again; what was shown stays.
    await cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  }

  if (here === null) {
    if (doors.includes(kind)) return <SignInPage asksShop={asksShop} onDone={enter} />;
    return (
      <Stage>
        {me.error === null ? <Skeleton /> : <ProblemOf error={me.error} onRetry={() => void me.refetch()} />}
      </Stage>
    );
  }
  return (
    <HereContext.Provider value={here}>
      {children}
      <Dialog open={ended} onClose={() => {}} title={words.again}>
        <Stack>
          <Text ink={2} as="p">
            {words.againWhy}
          </Text>
          <SignInForm asksShop={asksShop} onDone={enter} />
        </Stack>
      </Dialog>
    </HereContext.Provider>
  );
}
