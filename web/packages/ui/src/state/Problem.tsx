import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Row, Text } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';
import { CopyText } from '../data/CopyText.tsx';
import css from './state.module.css';

export interface ProblemCardProps {
  /** What happened, in the words of the page's language. */
  title: string;
  /** What to do about it. */
  advice?: ReactNode;
  tone?: 'bad' | 'warn' | 'info';
  onRetry?: (() => void) | undefined;
  /** Seconds until a repetition makes sense, as the server asked. */
  retryAfter?: number | undefined;
  requestId?: string | undefined;
  actions?: ReactNode;
}

/** One part that did not work; the page around it lives on. No stack, no code of a status. */
export function ProblemCard({
  title,
  advice,
  tone = 'bad',
  onRetry,
  retryAfter,
  requestId,
  actions,
}: ProblemCardProps): ReactNode {
  const words = useWords();
  const left = useSecondsLeft(retryAfter);
  return (
    <div className={css.problem} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warn'} size={18} />
      <div className={css.problemBody}>
        <p className={css.problemTitle}>{title}</p>
        {advice === undefined ? null : <p className={css.problemText}>{advice}</p>}
        {onRetry === undefined && actions === undefined ? null : (
          <Row>
            {onRetry === undefined ? null : (
              <Button size="small" icon="reload" onPress={onRetry} disabled={left > 0}>
                {words.retry}
              </Button>
            )}
            {actions}
            {left > 0 ? (
              <Text size={12} ink={3} figures>
                <span role="timer">{words.state.waits({ s: left })}</span>
              </Text>
            ) : null}
          </Row>
        )}
        {requestId === undefined ? null : (
          <Text size={12} ink={3} as="div">
            {words.state.requestId} <CopyText text={requestId} label={words.state.copyRequest} code />
          </Text>
        )}
      </div>
    </div>
  );
}

function useSecondsLeft(seconds: number | undefined): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    const end = performance.now() + (seconds ?? 0) * 1000;
    setLeft(seconds ?? 0);
    if (!seconds) return;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

export interface NoPermissionProps {
  page: string;
  /** The right that is missing, in words. */
  right: string;
  /** Who can give it. */
  people?: readonly string[];
  onAsk?: ((person: string) => void) | undefined;
}

/** A page that this person may not see: which, why, and whom to ask. */
export function NoPermission({ page, right, people = [], onAsk }: NoPermissionProps): ReactNode {
  const words = useWords().state;
  const [asked, setAsked] = useState(false);
  const [first] = people;
  return (
    <div className={css.empty}>
      <Icon name="lock" size={24} />
      <Text size={16} strong as="p">
        {words.noPermission({ page })}
      </Text>
      <Text ink={2} as="p">
        {words.needs({ right })}
      </Text>
      {people.length === 0 ? null : (
        <Text ink={2} as="p">
          {words.whoCan({ names: people.join(', ') })}
        </Text>
      )}
      {onAsk === undefined || first === undefined ? null : (
        <Button
          kind="primary"
          disabled={asked ? words.asked : undefined}
          onPress={() => {
            onAsk(first);
            setAsked(true);
          }}
        >
          {asked ? words.asked : words.ask({ name: first })}
        </Button>
      )}
    </div>
  );
}
