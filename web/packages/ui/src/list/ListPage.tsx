import { count } from '@souk/text';
import type { ReactNode } from 'react';
import { ActionMenu } from '../base/ActionMenu.tsx';
import { Button, IconButton } from '../base/Button.tsx';
import { useLang, useWords } from '../base/words.tsx';
import page from '../shell/Page.module.css';
import { PageTitle } from '../shell/Page.tsx';
import { ColumnPicker, type ColumnPickerProps } from './ColumnPicker.tsx';
import { type Filter, Filters, ListSearch } from './Filters.tsx';
import css from './list.module.css';
import { ViewTabs, type ViewTabsProps } from './ViewTabs.tsx';

export interface ListPageProps {
  title: string;
  /** The one primary action. */
  action?: ReactNode;
  views?: ViewTabsProps | undefined;
  search?: { value: string; onSearch: (text: string) => void; placeholder: string } | undefined;
  filters?: readonly Filter[] | undefined;
  onClearFilters?: (() => void) | undefined;
  /** How many match, where somebody counts them. */
  matching?: number | null | undefined;
  /** Sorts, for narrow screens and for orders that no column shows. */
  sorts?:
    | {
        choices: readonly { id: string; label: string }[];
        by: string;
        down: boolean;
        onSort: (sort: { by: string; down: boolean }) => void;
      }
    | undefined;
  columns?: ColumnPickerProps | undefined;
  density?: { value: 36 | 44; onChange: (density: 36 | 44) => void } | undefined;
  onExport?: (() => void) | undefined;
  onReload?: (() => void) | undefined;
  /** Records that came since; shown when asked for, the list never jumps. */
  fresh?: { n: number; onShow: () => void } | undefined;
  /** The row that is peeked at. */
  peek?: { title: ReactNode; onClose: () => void; children: ReactNode } | undefined;
  /** Under the title, over the views: figures of the list's head, problems of a part. */
  above?: ReactNode;
  /** The DataTable, or what stands in its place. */
  children: ReactNode;
}

/** A page of many records of one kind. Everything it shows by is in its address; it keeps nothing itself. */
export function ListPage(props: ListPageProps): ReactNode {
  const { title, action, views, search, filters = [], fresh, peek } = props;
  const words = useWords();
  return (
    <div className={page.page}>
      <div className={page.pageHead}>
        <PageTitle>{title}</PageTitle>
        <div className={css.tools}>
          {props.onExport === undefined ? null : (
            <Button icon="export" onPress={props.onExport}>
              {words.list.export}
            </Button>
          )}
          {action}
        </div>
      </div>
      {props.above}
      {views === undefined ? null : <ViewTabs {...views} />}
      <div className={css.tools}>
        {search === undefined ? null : <ListSearch {...search} />}
        <Filters filters={filters} onClearAll={props.onClearFilters} />
        <Tools {...props} />
      </div>
      {fresh === undefined || fresh.n === 0 ? null : (
        <button type="button" className={css.fresh} onClick={fresh.onShow}>
          {words.list.fresh({ n: fresh.n })}
        </button>
      )}
      <div className={css.body} data-peek={peek !== undefined || undefined}>
        {props.children}
        {peek === undefined ? null : (
          <aside className={css.peek} aria-label={words.list.peek}>
            <div className={css.peekHead}>
              <span>{peek.title}</span>
              <IconButton icon="close" label={words.close} keys="Esc" onPress={peek.onClose} />
            </div>
            <div className={css.peekBody}>{peek.children}</div>
          </aside>
        )}
      </div>
    </div>
  );
}

function Tools({ matching, sorts, columns, density, onReload }: ListPageProps): ReactNode {
  const lang = useLang();
  const words = useWords();
  return (
    <div className={css.toolsEnd}>
      {matching === undefined || matching === null ? null : (
        <span className={css.matches}>{words.list.matches({ n: count(lang, matching) })}</span>
      )}
      {sorts === undefined ? null : (
        <ActionMenu
          groups={[
            {
              label: words.list.sort,
              actions: sorts.choices.map((choice) => ({
                id: choice.id,
                label: choice.label,
                chosen: choice.id === sorts.by,
                onPress: () => sorts.onSort({ by: choice.id, down: sorts.down }),
              })),
            },
            {
              actions: [false, true].map((down) => ({
                id: String(down),
                label: down ? words.list.sortedDown : words.list.sortedUp,
                chosen: down === sorts.down,
                icon: down ? 'down' : 'up',
                onPress: () => sorts.onSort({ by: sorts.by, down }),
              })),
            },
          ]}
        >
          <Button kind="quiet" icon="sort" aria-label={words.list.sort} aria-haspopup="menu" />
        </ActionMenu>
      )}
      {columns === undefined ? null : <ColumnPicker {...columns} />}
      {density === undefined ? null : (
        <IconButton
          icon="density"
          label={`${words.list.density}: ${density.value === 36 ? words.list.compact : words.list.roomy}`}
          onPress={() => density.onChange(density.value === 36 ? 44 : 36)}
        />
      )}
      {onReload === undefined ? null : <IconButton icon="reload" label={words.reload} onPress={onReload} />}
    </div>
  );
}
