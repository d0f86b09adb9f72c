import { Button, EmptyState, Page, ProblemCard } from '@souk/ui';
import type { ReactNode } from 'react';
import { useWordsOf } from '../parts/words.ts';
import { consoleWords } from '../text/console.ts';

/** An address that leads nowhere. */
export function Missing(): ReactNode {
  const words = useWordsOf(consoleWords);
  return (
    <Page title={words.notFound}>
      <EmptyState action={<Button to="/">{words.toHome}</Button>}>{words.notFoundWhy}</EmptyState>
    </Page>
  );
}

/** A defect of ours: the frame lives, what went wrong is in the browser's log. */
export function Broken(): ReactNode {
  const words = useWordsOf(consoleWords);
  return (
    <Page title={words.broken}>
      <ProblemCard
        title={words.broken}
        advice={words.brokenWhy}
        actions={
          <Button size="small" icon="reload" onPress={() => location.reload()}>
            {words.reloadPage}
          </Button>
        }
      />
    </Page>
  );
}
