import type { IconName } from '@souk/icons';
import { Logo } from '@souk/icons/react';
import { type ReactNode, useState } from 'react';
import { Sheet } from '../act/Dialog.tsx';
import { IconButton } from '../base/Button.tsx';
import { useKeys } from '../base/keys.ts';
import { useSurroundings } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import { Rail } from './Rail.tsx';
import { type Recent, RecentStrip } from './RecentStrip.tsx';
import css from './Shell.module.css';
import { SearchButton } from './TopBar.tsx';

/** One noun of the rail. */
export interface NavItem {
  id: string;
  label: string;
  icon: IconName;
  to: string;
  /** Only where somebody must act. */
  waiting?: number | undefined;
  /** Second letter of `g o`. */
  jump?: string | undefined;
}

export interface ShellProps {
  /** The shop's or the platform's name; a button where there are several to choose from (`ActionMenu` around it). */
  name: ReactNode;
  nav: readonly NavItem[];
  /** `id` of the noun that is open. */
  current: string | null;
  pinned?: readonly NavItem[];
  recent?: readonly Recent[] | undefined;
  /** At the right of the top bar: JobsTray, Bell, LanguageSwitch, PersonMenu. */
  tools?: ReactNode;
  /** Over the page: SuspendedBanner, OfflineBanner. */
  banners?: ReactNode;
  onSearch: () => void;
  children: ReactNode;
}

/** The frame of every console page. The rail becomes a drawer where the screen is narrow. */
export function Shell({
  name,
  nav,
  current,
  pinned = [],
  recent,
  tools,
  banners,
  onSearch,
  children,
}: ShellProps): ReactNode {
  const words = useWords();
  const { navigate } = useSurroundings();
  const [drawer, setDrawer] = useState(false);
  const [help, setHelp] = useState(false);
  useKeys([
    { keys: 'mod+k', label: words.palette.title, group: words.keys.general, inFields: true, run: onSearch },
    { keys: '?', label: words.keys.help, group: words.keys.general, run: () => setHelp(true) },
    ...nav.flatMap((item) =>
      item.jump === undefined
        ? []
        : [{ keys: `g ${item.jump}`, label: item.label, group: words.keys.general, run: () => navigate(item.to) }],
    ),
  ]);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {words.shell.skip}
      </a>
      <header className={css.top}>
        <div className={css.bar}>
          <span className={css.burger}>
            <IconButton
              icon="menu"
              label={words.shell.menu}
              aria-haspopup="dialog"
              aria-expanded={drawer}
              onPress={() => setDrawer(true)}
            />
          </span>
          <div className={css.brand}>
            <Logo size={26} />
            {name}
          </div>
          <SearchButton onPress={onSearch} />
          <div className={css.tools}>{tools}</div>
        </div>
      </header>
      <div className={css.rail}>
        <Rail nav={nav} pinned={pinned} current={current} />
      </div>
      <Sheet open={drawer} onClose={() => setDrawer(false)} title={words.shell.rail} side="left" width={280}>
        <Rail nav={nav} pinned={pinned} current={current} onGo={() => setDrawer(false)} />
      </Sheet>
      <main className={css.main} id="main" tabIndex={-1}>
        {banners}
        {recent === undefined || recent.length === 0 ? null : <RecentStrip records={recent} />}
        {children}
      </main>
      <KeysOverlay open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** The name in the top bar, for `ShellProps.name`. */
export function ShopName({ children }: { children: ReactNode }): ReactNode {
  return (
    <span className={css.shopName}>
      <bdi>{children}</bdi>
    </span>
  );
}
