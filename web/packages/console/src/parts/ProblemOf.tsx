import { problemIn, problemWords } from '@souk/api';
import { ProblemCard, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { sayProblem } from '../data/problems.ts';

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
