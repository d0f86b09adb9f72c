import { Icon } from '@souk/icons/preact';
import type { JSX } from 'preact';
import { useWords } from '../language.tsx';
import css from './progress.module.css';

export interface Step {
  label: string;
  state: 'done' | 'now' | 'to-come' | 'stopped';
  /** When, as it is shown. */
  time?: string | undefined;
}

/** Where something is on its way, like a parcel. */
export function Progress({ label, steps }: { label: string; steps: readonly Step[] }): JSX.Element {
  const words = useWords();
  const said = { done: words.done, now: words.now, 'to-come': words.toCome, stopped: words.stopped };
  return (
    <ol class={css.progress} aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class={css.mark} aria-hidden="true">
            {step.state === 'done' && <Icon name="check" size={12} />}
            {step.state === 'stopped' && <Icon name="close" size={12} />}
          </span>
          <span class={css.label}>{step.label}</span>
          <span class="seen-by-ear">{said[step.state]}</span>
          {step.time !== undefined && <span class={css.time}>{step.time}</span>}
        </li>
      ))}
    </ol>
  );
}
