import { languages } from '@souk/console';
import { type LinkProps, UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';
import { addressOf, go, router } from './routes.tsx';
import { Session, useMe } from './session/Session.tsx';

// The client of the API repeats reads itself.
const cache = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: true } } });

export function App(): ReactNode {
  return (
    <QueryClientProvider client={cache}>
      <Shown />
    </QueryClientProvider>
  );
}

/** In the language that was chosen, by the clock of the shop. */
function Shown(): ReactNode {
  const lang = useSyncExternalStore(languages.subscribe, languages.current);
  const me = useMe();
  return (
    <UiProvider lang={lang} zone={me.data?.shop.time_zone ?? 'UTC'} Link={Anchor} navigate={go}>
      <Session me={me}>
        <RouterProvider router={router} />
      </Session>
    </UiProvider>
  );
}

/** A plain anchor, so that it can be opened in a tab of its own; a plain click stays in the page. */
function Anchor({ to, onClick, ...rest }: LinkProps): ReactNode {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        onClick?.();
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    />
  );
}
