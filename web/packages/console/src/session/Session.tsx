import { problemIn } from '@souk/api';
import { Dialog, Skeleton, Stack, Stage, Text } from '@souk/ui';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { HereContext, type Signed } from '../data/here.ts';
import { heard } from '../data/page.ts';
import { ProblemOf } from '../parts/ProblemOf.tsx';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';
import { SignInPage } from './SignInPage.tsx';

interface SessionProps<Me, Here extends Signed> {
  me: UseQueryResult<Me>;
  hereOf: (me: Me) => Here;
  /** Kinds of problems that a sign-in mends. */
  doors: readonly string[];
  /** What the sign-in page is called. */
  title: string;
  form: (onDone: () => Promise<void>, here: Here | null) => ReactNode;
  children: ReactNode;
}

/**
 * Finds out who is signed in, and lets nobody else in. A session that ends is begun again over the page as it is. The
 * key of who is signed in is `['me']`.
 */
export function Session<Me, Here extends Signed>(props: SessionProps<Me, Here>): ReactNode {
  const { me, hereOf, doors, title, form, children } = props;
  const words = useWordsOf(sharedWords).signIn;
  const cache = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => heard.on('signed-out', () => setEnded(true)), []);
  const here = useMemo(() => (me.data === undefined ? null : hereOf(me.data)), [me.data, hereOf]);

  async function enter(): Promise<void> {
    const { error } = await me.refetch();
    if (error !== null) throw error;
    setEnded(false);
    // What failed meanwhile is asked again; what was shown stays.
    await cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  }

  if (here === null) {
    if (doors.includes(problemIn(me.error)?.kind ?? ''))
      return <SignInPage title={title}>{form(enter, null)}</SignInPage>;
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
          {form(enter, here)}
        </Stack>
      </Dialog>
    </HereContext.Provider>
  );
}
