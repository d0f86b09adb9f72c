import { type ReactNode, useId } from 'react';
import { Link } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import css from './RecentStrip.module.css';

/** A record that was visited. */
export interface Recent {
  to: string;
  label: string;
}

/** The last records, as plain links: a way back without tabs that hold state. */
export function RecentStrip({ records }: { records: readonly Recent[] }): ReactNode {
  const words = useWords().shell;
  const id = useId();
  return (
    <nav className={css.recent} aria-labelledby={id} data-print="off">
      <span id={id}>{words.recent}</span>
      <ul>
        {records.slice(0, 8).map((record) => (
          <li key={record.to}>
            <Link to={record.to}>
              <bdi>{record.label}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
