import { count } from '@souk/text';
import type { ReactNode } from 'react';
import { ActionMenu, type MenuAction } from '../base/ActionMenu.tsx';
import { Button } from '../base/Button.tsx';
import { Link } from '../base/Provider.tsx';
import { useLang, useWords } from '../base/words.tsx';
import css from './list.module.css';

/** A view of a list: a name and an address. */
export interface ViewTab {
  id: string;
  label: string;
  to: string;
  /** For states in which somebody must act. */
  count?: number | undefined;
  shared?: boolean | undefined;
}

export interface ViewTabsProps {
  views: readonly ViewTab[];
  current: string | null;
  /** The list shows something else than the view says. */
  changed?: boolean | undefined;
  /** Only for views that this person may overwrite. */
  onSave?: (() => void) | undefined;
  onSaveAs?: (() => void) | undefined;
  onReset?: (() => void) | undefined;
  /** What else can be done with the open view: another name, sharing, taking it away. */
  actions?: readonly MenuAction[] | undefined;
}

/** Views as links, so that each can be opened in a tab of its own. A changed view offers to be kept. */
export function ViewTabs(props: ViewTabsProps): ReactNode {
  const { views, current, changed, onSave, onSaveAs, onReset, actions = [] } = props;
  const lang = useLang();
  const words = useWords().list;
  const open = views.find(({ id }) => id === current);
  return (
    <div className={css.tabs}>
      <nav className={css.tabList} aria-label={words.views}>
        {views.map((view) => (
          <Link key={view.id} to={view.to} className={css.tab} aria-current={view.id === current ? 'page' : undefined}>
            <bdi>{view.label}</bdi>
            {view.count === undefined || view.count === 0 ? null : (
              <span className={css.count}>{count(lang, view.count)}</span>
            )}
          </Link>
        ))}
      </nav>
      {open === undefined || actions.length === 0 ? null : (
        <ActionMenu groups={[{ label: open.label, actions }]} position="bottom-start">
          <Button
            size="small"
            kind="quiet"
            icon="more"
            aria-label={words.viewActions({ name: open.label })}
            aria-haspopup="menu"
          />
        </ActionMenu>
      )}
      {changed ? (
        <div className={css.changed}>
          {onSave === undefined ? null : (
            <Button size="small" kind="quiet" onPress={onSave}>
              {words.saveView}
            </Button>
          )}
          {onSaveAs === undefined ? null : (
            <Button size="small" kind="quiet" onPress={onSaveAs}>
              {words.saveViewAs}
            </Button>
          )}
          {onReset === undefined ? null : (
            <Button size="small" kind="quiet" onPress={onReset}>
              {words.resetView}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
