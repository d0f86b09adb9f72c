import { ProblemView, Skeleton, type SkeletonProps, Stack, useLanguage } from '@souk/shop-ui';
import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../shop/client.ts';
import { problemWords } from '../shop/problems.ts';
import type { Resource } from '../shop/resource.ts';

interface LoadedProps<T> {
  of: Resource<T>;
  shape: SkeletonProps['shape'];
  count?: number;
  /** Dims what is shown while it is asked for again: where an old figure could mislead. */
  dim?: boolean;
  children: (data: T) => ComponentChildren;
}

/** What the server says, or the shape of it, or what went wrong. Old data stays in sight when asking again fails. */
export function Loaded<T>({ of, shape, count, dim = false, children }: LoadedProps<T>): JSX.Element {
  if (of.data !== undefined) {
    return <Stack dim={of.refreshing && dim}>{children(of.data)}</Stack>;
  }
  if (of.problem) return <ProblemPanel problem={of.problem} onRetry={of.reload} />;
  return <Skeleton shape={shape} {...(count === undefined ? {} : { count })} />;
}

interface ProblemPanelProps {
  problem: Problem;
  onRetry?: () => unknown;
  action?: ComponentChildren;
}

export function ProblemPanel({ problem, onRetry, action }: ProblemPanelProps): JSX.Element {
  const words = problemWords(problem, useLanguage());
  return (
    <ProblemView
      title={words.title}
      detail={words.action}
      request={problem.requestId ?? undefined}
      onRetry={problem.kind === 'not-found' ? undefined : onRetry}
      action={action}
    />
  );
}
