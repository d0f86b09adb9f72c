import { Icon } from '@souk/icons/react';
import type { ReactNode } from 'react';
import { Hidden } from '../base/live.tsx';
import css from './StepList.module.css';

/** Something that the server does, and how far it is with it. */
export interface StepLine {
  id: string;
  label: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** The state as a word. */
  said: string;
  /** What came of it, or why it failed. */
  detail?: ReactNode;
  /** At the right: when, how long. */
  aside?: ReactNode;
}

/** Work of the server in steps, as it reports them. The page only watches; each change is spoken. */
export function StepList({ steps, label }: { steps: readonly StepLine[]; label: string }): ReactNode {
  return (
    <ol className={css.steps} aria-label={label} aria-live="polite">
      {steps.map((step, at) => (
        <li key={step.id} className={css.step} data-state={step.state}>
          <span className={css.no} aria-hidden="true">
            {step.state === 'done' ? (
              <Icon name="check" size={12} />
            ) : step.state === 'failed' ? (
              <Icon name="close" size={12} />
            ) : step.state === 'running' ? (
              <Icon name="reload" size={12} />
            ) : (
              at + 1
            )}
          </span>
          <div>
            <div className={css.label}>
              {step.label}
              <Hidden>{`, ${step.said}`}</Hidden>
            </div>
            {step.detail === undefined || step.detail === null ? null : <div className={css.detail}>{step.detail}</div>}
          </div>
          <div className={css.aside}>
            <span aria-hidden="true">{step.said}</span>
            {step.aside === undefined || step.aside === null ? null : <div>{step.aside}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
