import type { Language } from '@souk/text';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { UiProvider } from '../base/Provider.tsx';

afterEach(cleanup);

// Motion is reduced: what opens is there at once.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
}));

/** A component as it stands in a console, in English unless the test says otherwise; `navigate` is where the router was sent. */
export function show(what: ReactNode, lang: Language = 'en') {
  const navigate = vi.fn<(to: string) => void>();
  const around = ({ children }: { children: ReactNode }) => (
    <UiProvider lang={lang} zone="Asia/Shanghai" navigate={navigate}>
      {children}
    </UiProvider>
  );
  return { ...render(what, { wrapper: around }), user: userEvent.setup(), navigate };
}
