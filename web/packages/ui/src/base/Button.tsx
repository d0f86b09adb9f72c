import { Tooltip } from '@mantine/core';
import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import type { MouseEventHandler, ReactNode, Ref } from 'react';
import css from './Button.module.css';
import { Hidden } from './live.tsx';
import { Link } from './Provider.tsx';
import { useWords } from './words.tsx';

export interface ButtonProps {
  /** One `primary` a page. `danger` only in the dialog that asks; what leads there is `danger-quiet`. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'danger-quiet';
  size?: 'normal' | 'small';
  icon?: IconName | undefined;
  /** Works: keeps its width, cannot be pressed again. */
  busy?: boolean | undefined;
  /** Why it cannot be pressed now. The button stays reachable, so that the reason can be read. */
  disabled?: boolean | string | undefined;
  /** A link that looks like a button. */
  to?: string | undefined;
  /** Held down or not, for buttons that switch a view. */
  pressed?: boolean | undefined;
  submit?: boolean | undefined;
  onPress?: (() => void) | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  'aria-label'?: string | undefined;
  'aria-expanded'?: boolean | undefined;
  'aria-haspopup'?: 'menu' | 'dialog' | 'listbox' | undefined;
  'aria-controls'?: string | undefined;
  /** For what opens something: menus and popovers press their target by this. */
  onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
  children?: ReactNode;
}

/** Says what it does with a verb. */
export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  busy,
  disabled,
  to,
  pressed,
  submit,
  onPress,
  onClick,
  children,
  ref,
  ...aria
}: ButtonProps): ReactNode {
  const words = useWords();
  const off = disabled !== undefined && disabled !== false;
  const square = children === undefined;
  const inside = (
    <>
      <span className={css.label}>
        {icon === undefined ? null : <Icon name={icon} size={square && size === 'normal' ? 18 : 16} />}
        {children}
      </span>
      {busy ? (
        <>
          <span className={css.wait} aria-hidden="true" />
          <Hidden>{words.working}</Hidden>
        </>
      ) : null}
    </>
  );
  const look = { className: css.button, 'data-kind': kind, 'data-size': size, 'data-square': square || undefined };
  if (to !== undefined && !off) {
    return (
      <LinkButton {...look} to={to} label={aria['aria-label']} onPress={onPress}>
        {inside}
      </LinkButton>
    );
  }
  const button = (
    <button
      {...aria}
      {...look}
      ref={ref}
      type={submit ? 'submit' : 'button'}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-disabled={off || busy || undefined}
      onClick={(event) => {
        if (off || busy) event.preventDefault();
        else {
          onPress?.();
          onClick?.(event);
        }
      }}
    >
      {inside}
    </button>
  );
  return typeof disabled === 'string' ? <Tooltip label={disabled}>{button}</Tooltip> : button;
}

function LinkButton({
  to,
  label,
  onPress,
  children,
  ...look
}: {
  to: string;
  label: string | undefined;
  onPress: (() => void) | undefined;
  children: ReactNode;
  className: string | undefined;
}): ReactNode {
  return (
    <Link {...look} to={to} aria-label={label} onClick={onPress}>
      {children}
    </Link>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  icon: IconName;
  /** Its name, shown when pointed at or focused. */
  label: string;
  /** The key that does the same. */
  keys?: string;
}

/** A drawing alone, for what everybody knows; the name comes with the tooltip. */
export function IconButton({ label, icon, kind = 'quiet', keys, disabled, ...rest }: IconButtonProps): ReactNode {
  const tip = typeof disabled === 'string' ? disabled : keys === undefined ? label : `${label} (${keys})`;
  return (
    <Tooltip label={tip}>
      <span>
        <Button
          {...rest}
          kind={kind}
          icon={icon}
          aria-label={label}
          disabled={disabled !== undefined && disabled !== false}
        />
      </span>
    </Tooltip>
  );
}
