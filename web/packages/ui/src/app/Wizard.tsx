import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../base/Button.tsx';
import { Hidden } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './app.module.css';

export interface WizardStep {
  id: string;
  label: string;
  state: 'todo' | 'done' | 'wrong';
  content: ReactNode;
}

export interface WizardProps {
  steps: readonly WizardStep[];
  /** `id` of the step in sight; the page keeps it in its address. */
  current: string;
  onGo: (id: string) => void;
  /** Of the last step. */
  finish: string;
  onFinish: () => void;
  /** Why there is no going on now. */
  blocked?: string | undefined;
  busy?: boolean;
  /** What is typed is kept (see `useDraft`). */
  kept?: boolean;
}

/** A long form in steps, all of them in sight. Back never undoes; steps that are done can be opened again. */
export function Wizard({ steps, current, onGo, finish, onFinish, blocked, busy, kept = true }: WizardProps): ReactNode {
  const words = useWords();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  const step = steps[at];
  const panel = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading begins at the step that was gone to.
  useEffect(() => {
    if (!first.current) panel.current?.focus();
    first.current = false;
  }, [current]);
  const stateWords = { done: words.wizard.done, todo: words.wizard.todo, wrong: words.wizard.wrong };
  return (
    <div className={css.wizard}>
      <nav aria-label={words.wizard.steps}>
        <ol className={css.rail}>
          {steps.map((one, place) => {
            const inside = (
              <>
                <span className={css.no} data-state={one.state} aria-hidden="true">
                  {one.state === 'done' ? (
                    <Icon name="check" size={12} />
                  ) : one.state === 'wrong' ? (
                    <Icon name="warn" size={12} />
                  ) : (
                    place + 1
                  )}
                </span>
                {one.label}
                <Hidden>{`, ${stateWords[one.state]}`}</Hidden>
              </>
            );
            const reachable = one.state !== 'todo' || place <= at;
            return (
              <li key={one.id}>
                {reachable ? (
                  <button
                    type="button"
                    className={css.railStep}
                    aria-current={place === at ? 'step' : undefined}
                    onClick={() => onGo(one.id)}
                  >
                    {inside}
                  </button>
                ) : (
                  <span className={css.railStep}>{inside}</span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      <section
        className={css.panel}
        ref={panel}
        tabIndex={-1}
        aria-label={`${step?.label ?? ''}, ${words.wizard.stepOf({ at: at + 1, of: steps.length })}`}
      >
        {step?.content}
        <div className={css.wizardFoot}>
          <span className={css.kept}>{kept ? words.wizard.kept : null}</span>
          {at === 0 ? null : (
            <Button onPress={() => onGo(steps[at - 1]?.id ?? current)} disabled={busy}>
              {words.back}
            </Button>
          )}
          {at === steps.length - 1 ? (
            <Button kind="primary" busy={busy} disabled={blocked} onPress={onFinish}>
              {finish}
            </Button>
          ) : (
            <Button kind="primary" busy={busy} disabled={blocked} onPress={() => onGo(steps[at + 1]?.id ?? current)}>
              {words.next}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
