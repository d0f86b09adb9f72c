import { answer } from '@souk/api';
import type { PreferencesResponse } from '@souk/api/merchant';
import { fresh, isConflict, sayProblem, useRead } from '@souk/console';
import type { ThemeChoice } from '@souk/tokens';
import { useToasts } from '@souk/ui';
import { useQueryClient } from '@tanstack/react-query';
import { api } from './api.ts';
import { useHere } from './here.ts';

/** What somebody set for themselves, in each browser they work in. */
export interface Preferences {
  readonly theme?: ThemeChoice;
  /** How close the rows of lists stand. */
  readonly density?: 36 | 44;
  /** Whether the strip of records they visited is shown. */
  readonly recent?: boolean;
  /** Who carried the last parcel. */
  readonly carrier?: string;
}

/** Two windows of one person may both be changing something. */
const tries = 3;

// One change after the other: each begins with the version that the one before it made.
let last: Promise<unknown> = Promise.resolve();

export function usePreferences(): { kept: Preferences; keep: (part: Partial<Preferences>) => void } {
  const { scope } = useHere();
  const cache = useQueryClient();
  const { show } = useToasts();
  const key = [...scope, 'preferences'];
  const read = useRead(['preferences'], (signal) => answer(api.GET('/merchant/v1/me/preferences', { signal })), {
    stale: fresh.settings,
  });

  async function send(part: Partial<Preferences>): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        const now =
          cache.getQueryData<PreferencesResponse>(key) ?? (await answer(api.GET('/merchant/v1/me/preferences')));
        const body = { version: now.version, preferences: { ...now.preferences, ...part } as Record<string, never> };
        cache.setQueryData(key, await answer(api.PUT('/merchant/v1/me/preferences', { body })));
        return;
      } catch (thrown) {
        if (!isConflict(thrown) || tried === tries) throw thrown;
        // Another window was faster: what it set stays, this comes on top.
        cache.setQueryData(key, await answer(api.GET('/merchant/v1/me/preferences')));
      }
    }
  }

  return {
    kept: parsed(read.data?.preferences),
    keep(part) {
      cache.setQueryData<PreferencesResponse>(
        key,
        (now) => now && { ...now, preferences: { ...now.preferences, ...part } as Record<string, never> },
      );
      last = last.then(() => send(part)).catch((thrown) => show({ text: sayProblem(thrown), failed: true }));
    },
  };
}

/** What another version of this page left may be anything. */
function parsed(kept: object | undefined): Preferences {
  const { theme, density, recent, carrier } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...((theme === 'system' || theme === 'light' || theme === 'dark') && { theme }),
    ...((density === 36 || density === 44) && { density }),
    ...(typeof recent === 'boolean' && { recent }),
    ...(typeof carrier === 'string' && { carrier }),
  };
}
