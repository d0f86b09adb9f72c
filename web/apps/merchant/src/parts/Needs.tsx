import type { Permission } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { NoPermission, Page } from '@souk/ui';
import type { ReactNode } from 'react';
import { useHere } from '../data/here.ts';
import { consoleWords } from '../text/console.ts';

/** A page for those who have the right; the others read which one is missing. */
export function Needs({ right, page, children }: { right: Permission; page: string; children: ReactNode }): ReactNode {
  const here = useHere();
  const words = useWordsOf(consoleWords);
  if (here.can(right)) return children;
  return (
    <Page title={page}>
      <NoPermission page={page} right={words.rights[right]} />
    </Page>
  );
}
