import { languages } from '@souk/console';
import { UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Anchor, go, router } from './routes.tsx';
import { Session, useMe } from './session/Session.tsx';

// The client of the API repeats reads itself.
export const cache = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: true } } });

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
