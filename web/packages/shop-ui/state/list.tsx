import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import css from './list.module.css';

/** A card: the ground of everything that belongs together. */
export function Card({
  title,
  end,
  children,
}: {
  title?: ComponentChildren;
  end?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class={css.card}>
      {title !== undefined && (
        <div class={css.head}>
          <h2>{title}</h2>
          {end}
        </div>
      )}
      {children}
    </section>
  );
}

/** Rows with hairlines between them. */
export function List({ children }: { children: ComponentChildren }): JSX.Element {
  return <ul class={css.list}>{children}</ul>;
}

interface RowProps {
  icon?: IconName;
  title: ComponentChildren;
  note?: ComponentChildren;
  /** At the end: a value. */
  value?: ComponentChildren;
  href?: string | undefined;
  /** The name of the file that `href` is; without a name the router would take the link for a page. */
  download?: string;
  onPress?: () => unknown;
}

/** A row: leads somewhere, does something, or says something. */
export function Row({ icon, title, note, value, href, download, onPress }: RowProps): JSX.Element {
  const content = (
    <>
      {icon && (
        <span class={css.drawing}>
          <Icon name={icon} size={20} />
        </span>
      )}
      <span class={css.words}>
        <span>{title}</span>
        {note !== undefined && note !== null && <span class={css.note}>{note}</span>}
      </span>
      {value !== undefined && <span class={css.value}>{value}</span>}
      {(href !== undefined || onPress) && <Icon name={download ? 'export' : 'right'} size={16} />}
    </>
  );
  return (
    <li>
      {href !== undefined ? (
        <a class={css.row} href={href} download={download}>
          {content}
        </a>
      ) : onPress ? (
        <button type="button" class={css.row} onClick={onPress}>
          {content}
        </button>
      ) : (
        <div class={css.row}>{content}</div>
      )}
    </li>
  );
}

/** Words with their values, one a line. */
export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }): JSX.Element {
  return (
    <dl class={css.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
