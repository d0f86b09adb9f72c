import { contained } from '@souk/text';
import type { Size, Space } from '@souk/tokens';
import { type CSSProperties, type ReactNode, useId } from 'react';
import css from './layout.module.css';
import { Link, type LinkProps } from './Provider.tsx';

interface BoxProps {
  gap?: Space;
  children?: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 16, children }: BoxProps): ReactNode {
  return (
    <div className={css.stack} data-gap={gap}>
      {children}
    </div>
  );
}

export interface RowProps extends BoxProps {
  align?: 'center' | 'start' | 'end' | 'baseline';
  /** First to the left, last to the right. */
  spread?: boolean;
  /** Stays one line. */
  nowrap?: boolean;
}

/** Side by side; wraps where the screen is narrow. */
export function Row({ gap = 8, align = 'center', spread, nowrap, children }: RowProps): ReactNode {
  return (
    <div
      className={css.row}
      data-gap={gap}
      data-align={align}
      data-spread={spread || undefined}
      data-nowrap={nowrap || undefined}
    >
      {children}
    </div>
  );
}

interface GridProps extends BoxProps {
  /** How narrow a column may be, in px. */
  least?: number;
  /** Few things share the whole row instead of leaving room for more. */
  stretch?: boolean;
}

/** As many columns as fit, each at least `least` pixels wide. */
export function Grid({ gap = 16, least = 260, stretch, children }: GridProps): ReactNode {
  return (
    <div
      className={css.grid}
      data-gap={gap}
      data-stretch={stretch}
      style={{ '--least': `${least}px` } as CSSProperties}
    >
      {children}
    </div>
  );
}

export interface CardProps {
  title?: ReactNode;
  /** One sentence under the title: what these facts or settings are for. */
  hint?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  /** Without room around the content, for tables and lists. */
  flush?: boolean;
  level?: 2 | 3;
  children?: ReactNode;
}

/** A surface for things that belong together. With a title it is a region that can be jumped to. */
export function Card({ title, hint, actions, flush, level = 2, children }: CardProps): ReactNode {
  const id = useId();
  const Title = `h${level}` as const;
  const body = <div className={flush ? `${css.cardBody} ${css.flush}` : css.cardBody}>{children}</div>;
  if (title === undefined) return <div className={css.card}>{body}</div>;
  return (
    <section className={css.card} aria-labelledby={id} data-print="whole">
      <div className={css.cardHead}>
        <Title className={css.cardTitle} id={id}>
          {title}
        </Title>
        {actions}
        {hint === undefined ? null : <p className={css.cardHint}>{hint}</p>}
      </div>
      {children === undefined ? null : body}
    </section>
  );
}

/** Names and values, one pair a line. */
export function Facts({ items }: { items: readonly (readonly [name: ReactNode, value: ReactNode])[] }): ReactNode {
  return (
    <dl className={css.facts}>
      {items.map(([name, value], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of one thing have a fixed order.
        <FactPair key={i} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactPair({ name, value }: { name: ReactNode; value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

export interface TextProps {
  size?: Size;
  /** 1 says it, 2 adds to it, 3 hints. */
  ink?: 1 | 2 | 3;
  strong?: boolean;
  figures?: boolean;
  /** Ids, digests, codes. */
  code?: boolean;
  /** Cut with an ellipsis; the whole text is in the title. */
  oneLine?: boolean;
  as?: 'span' | 'p' | 'div';
  lang?: string | undefined;
  children?: ReactNode;
}

/** Text of people and apps is isolated from its surroundings, so that marks for right-to-left turn nothing else around. */
export function Text({
  size = 14,
  ink = 1,
  strong,
  figures,
  code,
  oneLine,
  as: As = 'span',
  lang,
  children,
}: TextProps): ReactNode {
  return (
    <As
      className={css.text}
      data-size={size}
      data-ink={ink}
      data-strong={strong || undefined}
      data-figures={figures || undefined}
      data-code={code || undefined}
      data-one-line={oneLine || undefined}
      title={oneLine && typeof children === 'string' ? contained(children) : undefined}
      lang={lang}
    >
      {children}
    </As>
  );
}

export function Heading({
  level = 2,
  size = 16,
  id,
  children,
}: {
  level?: 1 | 2 | 3;
  size?: Size;
  id?: string | undefined;
  children: ReactNode;
}): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <Tag className={`${css.text} ${css.heading}`} data-size={size} id={id}>
      {children}
    </Tag>
  );
}

/** An anchor in a sentence or a cell. */
export function TextLink({ children, ...props }: LinkProps): ReactNode {
  return (
    <Link {...props} className={css.link}>
      <bdi>{children}</bdi>
    </Link>
  );
}

export function Rule(): ReactNode {
  return <hr className={css.rule} />;
}
