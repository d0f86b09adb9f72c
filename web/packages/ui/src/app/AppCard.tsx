import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import { type ReactNode, useId } from 'react';
import { Link } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import css from './app.module.css';

/** The sign of an app: its picture, or a drawing of ours, in an arch. */
export function AppTile({
  icon = 'app',
  image,
  size = 'normal',
  grey,
}: {
  icon?: IconName;
  image?: string | undefined;
  size?: 'small' | 'normal' | 'large';
  grey?: boolean | undefined;
}): ReactNode {
  const pixels = { small: 14, normal: 22, large: 32 }[size];
  return (
    <span className={css.tile} data-size={size} data-grey={grey || undefined} aria-hidden="true">
      {image === undefined ? <Icon name={icon} size={pixels} /> : <img src={image} alt="" />}
    </span>
  );
}

export interface AppCardProps {
  name: string;
  icon?: IconName;
  image?: string | undefined;
  by: string;
  verified?: boolean | undefined;
  /** What it does, in one or two sentences. */
  text: string;
  /** What it costs the shop, as text: "at most 15%". */
  gives?: string | undefined;
  touches?: string | undefined;
  price?: string | undefined;
  to: string;
  /** A Switch, or the button that adds it. */
  control?: ReactNode;
  /** A StateBadge: parked events, a breaker that is open. */
  health?: ReactNode;
  /** Why it cannot be had here, with the way out. Greys the card. */
  reason?: ReactNode;
}

/** One app of the marketplace. Cards differ by what the app costs, not by their art. */
export function AppCard({
  name,
  icon,
  image,
  by,
  verified,
  text,
  gives,
  touches,
  price,
  to,
  control,
  health,
  reason,
}: AppCardProps): ReactNode {
  const words = useWords().app;
  const id = useId();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.gives, gives],
    [words.touches, touches],
    [words.price, price],
  ];
  return (
    <article className={css.card} aria-labelledby={id}>
      <div className={css.head}>
        <AppTile {...(icon === undefined ? {} : { icon })} image={image} grey={reason !== undefined} />
        <div>
          <h2 className={css.title} id={id}>
            <Link to={to}>
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p className={css.by}>
            <bdi>{words.by({ name: by })}</bdi>
            {verified ? (
              <span className={css.verified}>
                <Icon name="check" size={12} />
                {words.verified}
              </span>
            ) : null}
          </p>
        </div>
      </div>
      <p className={css.text}>{text}</p>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (value === undefined ? null : <Fact key={label} label={label} value={value} />))}
      </dl>
      {reason === undefined ? null : (
        <div className={css.reason}>
          <Icon name="lock" size={14} />
          <span>{reason}</span>
        </div>
      )}
      {control === undefined && health === undefined ? null : (
        <div className={css.foot}>
          {control}
          {health}
        </div>
      )}
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
