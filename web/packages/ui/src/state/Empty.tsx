import type { ReactNode } from 'react';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import css from './state.module.css';

export interface EmptyStateProps {
  /** One sentence. */
  children: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** One link, to the demo data say. */
  link?: ReactNode;
}

/** Where there has never been anything. No picture, no praise. */
export function EmptyState({ children, action, link }: EmptyStateProps): ReactNode {
  return (
    <div className={css.empty}>
      <p className={css.emptyText}>{children}</p>
      {action}
      {link}
    </div>
  );
}

export interface EmptyByFilterProps {
  /** The filter that hides the most, in words, where the page knows it. */
  culprit?: { label: string; clear: () => void };
  onClear: () => void;
}

/** Where filters hide everything: says which, and takes it off. */
export function EmptyByFilter({ culprit, onClear }: EmptyByFilterProps): ReactNode {
  const words = useWords().list;
  return (
    <div className={css.empty} role="status">
      <p className={css.emptyText}>{words.emptyByFilter}</p>
      {culprit === undefined ? null : (
        <Button icon="close" onPress={culprit.clear}>
          {words.removeFilter({ name: culprit.label })}
        </Button>
      )}
      <Button kind={culprit === undefined ? 'plain' : 'quiet'} onPress={onClear}>
        {words.clearFilters}
      </Button>
    </div>
  );
}
