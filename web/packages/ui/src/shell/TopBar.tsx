import { Icon } from '@souk/icons/react';
import type { Language } from '@souk/text';
import { chooseTheme, type ThemeChoice, themeChoice } from '@souk/tokens';
import { type ReactNode, type Ref, useState } from 'react';
import { ActionMenu, type MenuAction, type MenuGroup } from '../base/ActionMenu.tsx';
import { Button, IconButton } from '../base/Button.tsx';
import { Hidden } from '../base/live.tsx';
import { useLang, useWords } from '../base/words.tsx';
import css from './TopBar.module.css';

/** Looks like a field and opens the palette. */
export function SearchButton({ onPress }: { onPress: () => void }): ReactNode {
  const words = useWords();
  return (
    <button
      type="button"
      className={css.search}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onPress}
    >
      <Icon name="search" />
      <span className={css.searchText}>{words.shell.search}</span>
      <kbd className={css.key}>{modKey()} K</kbd>
    </button>
  );
}

/** `⌘` on a Mac, `Ctrl` elsewhere. */
export function modKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}

interface BellProps {
  unread: number;
  open?: boolean;
  onOpen: () => void;
  /** Of what hangs from it. */
  ref?: Ref<HTMLSpanElement>;
}

/** Opens the notices. The number is what nobody has read. */
export function Bell({ unread, open, onOpen, ref }: BellProps): ReactNode {
  const words = useWords().shell;
  return (
    <span className={css.bell} ref={ref}>
      <IconButton
        icon="bell"
        label={unread === 0 ? words.bell : words.unread({ n: unread })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={onOpen}
      />
      {unread === 0 ? null : (
        <span className={css.dot} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </span>
  );
}

const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** The two languages by their own names. */
export function LanguageSwitch({ onChoose }: { onChoose: (language: Language) => void }): ReactNode {
  const lang = useLang();
  const words = useWords().shell;
  const actions = (Object.keys(names) as Language[]).map(
    (language): MenuAction => ({
      id: language,
      label: <span lang={language}>{names[language]}</span>,
      chosen: language === lang,
      onPress: () => onChoose(language),
    }),
  );
  return (
    <ActionMenu groups={[{ label: words.language, actions }]}>
      <Button kind="quiet" icon="language" aria-label={`${words.language}: ${names[lang]}`} aria-haspopup="menu" />
    </ActionMenu>
  );
}

export interface PersonMenuProps {
  name: string;
  /** Role or address, under the name. */
  hint?: string;
  actions?: readonly MenuAction[];
  /** Besides being shown here and now. */
  onTheme?: ((choice: ThemeChoice) => void) | undefined;
  onSignOut: () => void;
}

/** Who is signed in, the theme, and the way out. */
export function PersonMenu({ name, hint, actions = [], onTheme, onSignOut }: PersonMenuProps): ReactNode {
  const words = useWords().shell;
  const [, setTheme] = useState(themeChoice);
  // Another window, or what is kept for this person, may have chosen since.
  const theme = themeChoice();
  const themes: readonly [ThemeChoice, string, 'system' | 'sun' | 'moon'][] = [
    ['system', words.system, 'system'],
    ['light', words.light, 'sun'],
    ['dark', words.dark, 'moon'],
  ];
  const groups: readonly MenuGroup[] = [
    { label: hint === undefined ? name : `${name} · ${hint}`, actions },
    {
      label: words.theme,
      actions: themes.map(([choice, label, icon]) => ({
        id: choice,
        label,
        icon,
        chosen: choice === theme,
        onPress: () => {
          chooseTheme(choice);
          setTheme(choice);
          onTheme?.(choice);
        },
      })),
    },
    { actions: [{ id: 'out', label: words.signOut, icon: 'sign-out', onPress: onSignOut }] },
  ];
  return (
    <ActionMenu groups={groups}>
      <Button kind="quiet" icon="person" aria-haspopup="menu" aria-label={`${words.person}: ${name}`}>
        <span className={css.wideOnly} aria-hidden="true">
          <bdi>{name}</bdi>
        </span>
        <Hidden>{words.person}</Hidden>
      </Button>
    </ActionMenu>
  );
}
