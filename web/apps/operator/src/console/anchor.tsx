import type { LinkProps } from '@souk/ui';
import type { ReactNode } from 'react';
import { Anchor as Inside } from '../routes.tsx';

/** A link of the console. One with a scheme leads out of it, into a tab of its own, past the router. */
export function Anchor(props: LinkProps): ReactNode {
  const { to, ...rest } = props;
  if (!/^https?:\/\//.test(to)) return <Inside {...props} />;
  return <a {...rest} href={to} target="_blank" rel="noreferrer" />;
}
