import { MantineProvider } from '@mantine/core';
import type { Language } from '@souk/text';
import { followTheme, shownTheme } from '@souk/tokens';
import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { ToastHost } from '../act/Toasts.tsx';
import { theme } from '../theme/theme.ts';
import { LiveRegions } from './live.tsx';
import { LangContext } from './words.tsx';

/** What an anchor of the app's router takes. */
export interface LinkProps {
  to: string;
  children?: ReactNode;
  className?: string | undefined;
  'aria-current'?: 'page' | undefined;
  'aria-label'?: string | undefined;
  title?: string | undefined;
  onClick?: (() => void) | undefined;
  tabIndex?: number | undefined;
}

export interface Surroundings {
  /** IANA name of the shop's time zone. */
  zone: string;
  Link: ComponentType<LinkProps>;
  navigate: (to: string) => void;
}

function Anchor({ to, ...rest }: LinkProps): ReactNode {
  return <a href={to} {...rest} />;
}

// Under test nothing is laid out: whatever hangs from a button would count as out of sight, and be hidden.
const env = import.meta.env.MODE === 'test' ? 'test' : 'default';

const SurroundingsContext = createContext<Surroundings>({
  zone: 'Asia/Shanghai',
  Link: Anchor,
  navigate: (to) => location.assign(to),
});

/** The shop's zone and the app's router, for components that show times and links. */
export function useSurroundings(): Surroundings {
  return useContext(SurroundingsContext);
}

/** An anchor through the app's router. */
export function Link(props: LinkProps): ReactNode {
  const { Link: Anchor } = useSurroundings();
  return <Anchor {...props} />;
}

export interface UiProviderProps extends Partial<Surroundings> {
  lang: Language;
  children: ReactNode;
}

/** Stands around everything: language, theme, live regions, toasts. */
export function UiProvider({
  lang,
  zone = 'Asia/Shanghai',
  Link = Anchor,
  navigate = (to) => location.assign(to),
  children,
}: UiProviderProps): ReactNode {
  const [shown, setShown] = useState(shownTheme);
  useEffect(() => followTheme(setShown), []);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LangContext.Provider value={lang}>
      <SurroundingsContext.Provider value={{ zone, Link, navigate }}>
        <MantineProvider
          theme={theme}
          env={env}
          forceColorScheme={shown}
          withCssVariables={false}
          withGlobalClasses={false}
        >
          <LiveRegions>
            <ToastHost>{children}</ToastHost>
          </LiveRegions>
        </MantineProvider>
      </SurroundingsContext.Provider>
    </LangContext.Provider>
  );
}
