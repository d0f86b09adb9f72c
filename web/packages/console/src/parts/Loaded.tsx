import { Page, Refreshing, Skeleton, type SkeletonProps, TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { ProblemOf } from './ProblemOf.tsx';

export interface LoadedProps<T> extends SkeletonProps {
  of: { data: T | undefined; error: unknown; isPlaceholderData: boolean; refetch: () => unknown };
  /** What the page is called until the record is there to say it, and the list it belongs to. */
  page?: { title: string; back: { to: string; label: string } };
  children: (data: T) => ReactNode;
}

/** What is being read: its shape, then itself; a problem in its place, or over what was there before. */
export function Loaded<T>({ of, page, children, ...skeleton }: LoadedProps<T>): ReactNode {
  const retry = () => void of.refetch();
  if (of.data === undefined) {
    const waiting = of.error === null ? <Skeleton {...skeleton} /> : <ProblemOf error={of.error} onRetry={retry} />;
    if (page === undefined) return waiting;
    return (
      <Page title={page.title} hint={<TextLink to={page.back.to}>{page.back.label}</TextLink>}>
        {waiting}
      </Page>
    );
  }
  return (
    <>
      {of.error === null ? null : <ProblemOf error={of.error} onRetry={retry} />}
      <Refreshing busy={of.isPlaceholderData}>{children(of.data)}</Refreshing>
    </>
  );
}
