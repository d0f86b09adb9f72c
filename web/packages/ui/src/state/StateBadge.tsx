import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import type { Tone } from '@souk/tokens';
import type { ReactNode } from 'react';
import css from './state.module.css';

export interface StateBadgeProps {
  tone: Tone;
  /** Without it the drawing of the tone. */
  icon?: IconName | undefined;
  children: ReactNode;
}

const drawings: Record<Tone, IconName> = {
  plain: 'event',
  glaze: 'event',
  saffron: 'star',
  ok: 'check-circle',
  warn: 'clock',
  bad: 'bad',
  info: 'info',
};

/** A state as colour, drawing and word; none of them alone. */
export function StateBadge({ tone, icon, children }: StateBadgeProps): ReactNode {
  return (
    <span className={css.badge} data-tone={tone}>
      <Icon name={icon ?? drawings[tone]} size={12} />
      {children}
    </span>
  );
}

/** The stamp of what is final: paid, settled, reversed. One word. */
export function Seal({
  tone = 'glaze',
  large,
  children,
}: {
  tone?: 'glaze' | 'plain' | 'bad';
  large?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={css.seal} data-tone={tone} data-large={large || undefined}>
      {children}
    </span>
  );
}
