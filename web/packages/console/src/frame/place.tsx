import type { LinkProps } from '@souk/ui';
import type { MouseEvent, ReactNode } from 'react';

/** Addresses as people write them: each value is a text, and the views say what it means. */
export const spelling = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch(search: Record<string, unknown>): string {
    const said = Object.entries(search).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const text = new URLSearchParams(said).toString();
    return text === '' ? '' : `?${text}`;
  },
};

/** The links of a console that stands at `base`, and the way to one of its places, which asks first where a form has changes. */
export function placesOf(base: string, push: (address: string) => void) {
  const addressOf = (to: string) => base + (to === '/' ? '/' : to);
  const go = (to: string) => push(addressOf(to));
  return { go, Anchor: (props: LinkProps): ReactNode => <Anchor {...props} go={go} href={addressOf(props.to)} /> };
}

/** A plain anchor, so that it can be opened in a tab of its own; a plain click stays in the page. */
function Anchor({ to, href, go, onClick, ...rest }: LinkProps & { href: string; go: (to: string) => void }): ReactNode {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        onClick?.();
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    />
  );
}
