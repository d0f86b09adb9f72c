import { Button, EmptyState, Page, ProblemCard } from '@souk/ui';
import type { ReactNode } from 'react';
import { useWordsOf } from '../parts/words.ts';
import { sharedWords } from '../text/words.ts';

/** An address that leads nowhere; `toHome` says where the console begins. */
export function MissingPage({ toHome }: { toHome: string }): ReactNode {
  const words = useWordsOf(sharedWords);
  return (
    <Page title={words.notFound}>
      <EmptyState action={<Button to="/">{toHome}</Button>}>{words.notFoundWhy}</EmptyState>
    </Page>
  );
}

/** A defect of ours: the frame lives, what went wrong is in the browser's log; `advice` says who helps. */
export function BrokenPage({ advice }: { advice: string }): ReactNode {
  const words = useWordsOf(sharedWords);
  return (
    <Page title={words.broken}>
      <ProblemCard
        title={words.broken}
        advice={advice}
        actions={
          <Button size="small" icon="reload" onPress={() => location.reload()}>
            {words.reloadPage}
          </Button>
        }
      />
    </Page>
  );
}
