import { answer } from '@souk/api';
import { fresh, languages, Offline, useRead, useRecent, useSignOut, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import {
  LanguageSwitch,
  NoticesTray,
  Palette,
  PersonMenu,
  Shell,
  ShopName,
  SuspendedBanner,
  useLang,
  useSaid,
  useToasts,
} from '@souk/ui';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { useLive } from '../data/live.ts';
import { usePreferences } from '../data/preferences.ts';
import { useAfterSaleCounts } from '../parts/afterSale.ts';
import { chooseShop } from '../session/shop.ts';
import { consoleWords } from '../text/console.ts';
import { useFind } from './find.ts';
import { Jobs } from './Jobs.tsx';
import { initials, navOf, nounOf, subPages } from './nav.ts';
import { PreferencesDialog, useKeptTheme } from './Preferences.tsx';

/** The frame of every page: rail, top bar, palette, recent records. */
export function Console(): ReactNode {
  const here = useHere();
  const lang = useLang();
  const said = useSaid();
  const words = useWordsOf(consoleWords);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [open, setOpen] = useState(false);
  const recent = useRecent();
  const find = useFind();
  const signOut = useSignOut(() => answer(api.DELETE('/merchant/v1/sessions/current')), '/console/');
  useLive();
  const preferences = usePreferences();
  useKeptTheme(preferences.kept.theme);
  const { past } = useToasts();
  const [preferring, setPreferring] = useState(false);
  const counts = useRead(
    ['orders', 'counts', {}],
    (signal) => answer(api.GET('/merchant/v1/orders/counts', { signal })),
    { on: here.can('orders:read'), stale: fresh.record },
  );
  // Orders wait to be shipped, and requests about them to be answered.
  const asked = useAfterSaleCounts()?.asked.count;
  const waiting = (counts.data?.to_ship.count ?? 0) + (asked ?? 0);
  const nav = useMemo(
    () => navOf(here, consoleWords[lang]).map((item) => (item.id === 'orders' ? { ...item, waiting } : item)),
    [here, lang, waiting],
  );
  const kinds = useMemo(() => pagesOf(here, lang), [here, lang]);
  const { me } = here;
  return (
    <>
      <Shell
        name={<ShopName>{said(me.shop.name).text || me.shop.slug}</ShopName>}
        nav={nav}
        current={nounOf(path.replace(/^\/console/, ''))}
        recent={preferences.kept.recent === false ? undefined : recent}
        onSearch={() => setOpen(true)}
        banners={<Banners />}
        tools={
          <>
            <Jobs />
            <NoticesTray
              notices={past.map(({ no, text, at, failed }) => ({ id: String(no), text, at: instant(at), failed }))}
            />
            <LanguageSwitch onChoose={(language) => languages.choose(language)} />
            <PersonMenu
              name={me.name}
              hint={me.role ? words.roles[me.role] : me.shop.slug}
              actions={[
                {
                  id: 'preferences',
                  label: words.preferences.title,
                  icon: 'settings',
                  onPress: () => setPreferring(true),
                },
                { id: 'shop', label: words.signIn.other, icon: 'shop', onPress: () => leave(signOut) },
              ]}
              onTheme={(theme) => preferences.keep({ theme })}
              onSignOut={() => void signOut()}
            />
          </>
        }
      >
        <Outlet />
      </Shell>
      <PreferencesDialog open={preferring} onClose={() => setPreferring(false)} />
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

function pagesOf(here: ReturnType<typeof useHere>, lang: 'zh-CN' | 'en') {
  const words = consoleWords[lang];
  const other = consoleWords[lang === 'en' ? 'zh-CN' : 'en'];
  const below = subPages
    .filter(({ right }) => right === undefined || here.can(right))
    .map(({ id, to, icon }) => ({
      id,
      to,
      icon,
      label: words.pages[id],
      synonyms: [other.pages[id]],
      initials: initials[id],
    }));
  const nouns = navOf(here, words).map(({ id, to, icon, label, jump }) => ({
    id,
    to,
    icon,
    label,
    keys: `g ${jump}`,
    synonyms: [other.nav[id as keyof typeof other.nav]],
    initials: initials[id],
  }));
  return [{ id: 'pages', label: words.palette.pages, limit: 12, items: [...nouns, ...below] }];
}

function Banners(): ReactNode {
  const here = useHere();
  const words = useWordsOf(consoleWords);
  return (
    <>
      {here.readOnly ? <SuspendedBanner reason={here.me.shop.status_reason || words.suspended} /> : null}
      <Offline zone={here.zone} />
    </>
  );
}

function leave(signOut: () => Promise<void>): void {
  chooseShop(undefined);
  void signOut();
}
