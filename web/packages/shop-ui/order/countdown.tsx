import { instant, type Countdown as Left, type ServerClock, startCountdown } from '@souk/time';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import css from './countdown.module.css';

interface CountdownProps {
  /** The server's clock, whatever the phone believes. */
  clock: ServerClock;
  /** When it is over, as the API says it. */
  until: string;
  onOver?: () => void;
  /** The phone slept: ask the server for the time again. */
  onUnsure?: () => void;
}

/** What is left of a time. Silent, but for a line each minute. */
export function Countdown({ clock, until, onOver, onUnsure }: CountdownProps): JSX.Element | null {
  const words = useWords();
  const [left, setLeft] = useState<Left | null>(null);
  const calls = useRef({ onOver, onUnsure });
  calls.current = { onOver, onUnsure };
  useEffect(() => {
    let over = false;
    return startCountdown({
      clock,
      until: instant(until),
      onTick: (shown) => {
        setLeft(shown);
        if (shown.phase === 'over' && !over) {
          over = true;
          calls.current.onOver?.();
        }
      },
      onUnsure: () => calls.current.onUnsure?.(),
    });
  }, [clock, until]);
  if (left === null) return null;
  if (left.phase === 'over') return <span class={css.over}>{words.over}</span>;
  const hours = left.hours > 0 || left.days > 0;
  return (
    <span class={css.countdown} role="timer">
      <span aria-hidden="true">
        {left.days > 0 && <span class={css.days}>{words.days({ n: left.days })} </span>}
        {hours && `${two(left.hours)}:`}
        {two(left.minutes)}:{two(left.seconds)}
      </span>
      <span class="seen-by-ear" aria-live="polite">
        {words.timeLeft({ time: words.minutes({ n: left.spokenMinute }) })}
      </span>
    </span>
  );
}

const two = (n: number) => String(n).padStart(2, '0');
