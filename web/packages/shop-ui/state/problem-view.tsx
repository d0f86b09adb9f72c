import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import { Button } from '../form/button.tsx';
import { useWords } from '../language.tsx';
import css from './problem-view.module.css';

interface ProblemViewProps {
  title: string;
  detail?: string | undefined;
  /** What the log calls the request, for whoever is asked for help. */
  request?: string | undefined;
  onRetry?: (() => unknown) | undefined;
  action?: ComponentChildren;
}

/** What went wrong, what to do, and the number to ask by. */
export function ProblemView({ title, detail, request, onRetry, action }: ProblemViewProps): JSX.Element {
  const words = useWords();
  return (
    <div class={css.problem} role="alert">
      <span class={css.arch}>
        <Icon name="warn" size={24} />
      </span>
      <p class={css.title}>{title}</p>
      {detail !== undefined && <p class={css.detail}>{detail}</p>}
      {onRetry && <Button onPress={onRetry}>{words.retry}</Button>}
      {action}
      {request !== undefined && (
        <p class={css.request}>
          {words.requestId} <code>{request}</code>
        </p>
      )}
    </div>
  );
}
