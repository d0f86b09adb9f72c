import { Refreshing, Skeleton, type SkeletonProps } from '@souk/ui';
import type { ReactNode } from 'react';
import { ProblemOf } from './ProblemOf.tsx';

export interface LoadedProps<T> extends SkeletonProps {
  of: { data: T | undefined; error: unknown; isPlaceholderData: boolean; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** What is being read: its shape, then itself; a problem in its place, or over what was there before. */
export function Loaded<T>({ of, children, ...skeleton }: LoadedProps<T>): ReactNode {
  const retry = () => void of.refetch();
  if (of.data === undefined)
    return of.error === null ? <Skeleton {...skeleton} /> : <ProblemOf error={of.error} onRetry={retry} />;
  return (
    <>
      {of.error === null ? null : <ProblemOf error={of.error} onRetry={retry} />}
      <Refreshing busy={of.isPlaceholderData}>{children(of.data)}</Refreshing>
    </>
  );
}
