import { problemIn, problemWords } from '@souk/api';
import type { Permission } from '@souk/api/merchant';
import { NoPermission, Page, ProblemCard, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { useHere } from '../data/here.tsx';
import { sayProblem } from '../data/problems.ts';
import { consoleWords } from '../text/console.ts';
import { useWordsOf } from './words.ts';

/** What went wrong with one part, what to do about it, and what to ask for help with. */
export function ProblemOf({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }): ReactNode {
  const lang = useLang();
  const problem = problemIn(error);
  if (problem === undefined) return <ProblemCard title={sayProblem(error, lang)} onRetry={onRetry} />;
  const { title, action } = problemWords(problem, lang);
  return (
    <ProblemCard
      title={title}
      advice={action}
      tone={problem.kind === 'not-found' ? 'info' : 'bad'}
      onRetry={onRetry}
      retryAfter={problem.retryAfter ?? undefined}
      requestId={problem.requestId ?? undefined}
    />
  );
}

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
