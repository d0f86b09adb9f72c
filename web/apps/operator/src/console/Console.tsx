import { answer } from '@souk/api';
import { languages, Offline, useRecent, useSignOut, useWordsOf } from '@souk/console';
import { LanguageSwitch, Palette, PersonMenu, Shell, ShopName, useLang, useSurroundings } from '@souk/ui';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../data/api.ts';
import { useHere, zone } from '../data/here.ts';
import { useLive } from '../data/live.ts';
import { useHome } from '../parts/home.ts';
import { consoleWords } from '../text/console.ts';
import { useFind } from './find.ts';
import { initials, navOf, nounOf, subPages } from './nav.ts';

/** The frame of every page: rail, top bar, palette, recent records. */
export function Console(): ReactNode {
  const { me } = useHere();
  const lang = useLang();
  const words = useWordsOf(consoleWords);
  const { navigate } = useSurroundings();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [open, setOpen] = useState(false);
  const recent = useRecent();
  const find = useFind();
  const signOut = useSignOut(() => answer(api.DELETE('/platform/v1/sessions/current')), '/operator/');
  useLive();
  const home = useHome();
  const waiting = home.data?.needs_you.length;
  const nav = useMemo(
    () => navOf(consoleWords[lang]).map((item) => (item.id === 'overview' ? { ...item, waiting } : item)),
    [lang, waiting],
  );
  const kinds = useMemo(() => pagesOf(lang), [lang]);
  return (
    <>
      <Shell
        name={<ShopName>{words.name}</ShopName>}
        nav={nav}
        current={nounOf(path.replace(/^\/operator/, '') || '/')}
        recent={recent}
        onSearch={() => setOpen(true)}
        banners={<Offline zone={zone} />}
        tools={
          <>
            <LanguageSwitch onChoose={(language) => languages.choose(language)} />
            <PersonMenu
              name={me.name}
              hint={me.email}
              actions={[{ id: 'account', label: words.account, icon: 'person', onPress: () => navigate('/account') }]}
              onSignOut={() => void signOut()}
            />
          </>
        }
      >
        <Outlet />
      </Shell>
      <Palette
        open={open}
        onClose={() => setOpen(false)}
        kinds={kinds}
        find={find}
        recent={recent.map(({ to, label }) => ({ id: to, to, label }))}
      />
    </>
  );
}

function pagesOf(lang: 'zh-CN' | 'en') {
  const words = consoleWords[lang];
  const other = consoleWords[lang === 'en' ? 'zh-CN' : 'en'];
  const nouns = navOf(words).map(({ id, to, icon, label, jump }) => ({
    id,
    to,
    icon,
    label,
    keys: `g ${jump}`,
    synonyms: [other.nav[id as keyof typeof other.nav]],
    initials: initials[id],
  }));
  const below = subPages.map(({ id, to, icon }) => ({
    id,
    to,
    icon,
    label: words.pages[id],
    synonyms: [other.pages[id]],
    initials: initials[id],
  }));
  return [{ id: 'pages', label: words.palette.pages, limit: 12, items: [...nouns, ...below] }];
}
