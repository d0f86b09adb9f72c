import { Icon } from '@souk/icons/react';
import { type ReactNode, useId } from 'react';
import { Hidden } from '../base/live.tsx';
import { Link } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import css from './Rail.module.css';
import type { NavItem } from './Shell.tsx';

export interface RailProps {
  nav: readonly NavItem[];
  pinned: readonly NavItem[];
  current: string | null;
  onGo?: () => void;
}

/** The nouns, one below the other, then the apps that somebody pinned. */
export function Rail({ nav, pinned, current, onGo }: RailProps): ReactNode {
  const words = useWords().shell;
  const title = useId();
  return (
    <nav aria-label={words.rail}>
      <List items={nav} current={current} onGo={onGo} />
      {pinned.length === 0 ? null : (
        <>
          <p className={css.navTitle} id={title}>
            {words.pinned}
          </p>
          <List items={pinned} current={current} onGo={onGo} labelledBy={title} />
        </>
      )}
    </nav>
  );
}

function List({
  items,
  current,
  onGo,
  labelledBy,
}: {
  items: readonly NavItem[];
  current: string | null;
  onGo: (() => void) | undefined;
  labelledBy?: string;
}): ReactNode {
  const words = useWords().shell;
  return (
    <ul className={css.nav} aria-labelledby={labelledBy}>
      {items.map((item) => (
        <li key={item.id}>
          <Link
            to={item.to}
            className={css.navItem}
            aria-current={item.id === current ? 'page' : undefined}
            onClick={onGo}
          >
            <Icon name={item.icon} size={18} />
            <span className={css.navText}>{item.label}</span>
            {item.waiting ? (
              <span className={css.navCount}>
                <span aria-hidden="true">{item.waiting > 999 ? '999+' : item.waiting}</span>
                <Hidden>{words.waiting({ n: item.waiting })}</Hidden>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
