import { answer, problemIn } from '@souk/api';
import type { TenantCheckResponse } from '@souk/api/platform';
import { fresh, sayProblem, useRead, useRefresh } from '@souk/console';
import { useToasts } from '@souk/ui';
import { useState } from 'react';
import { api } from '../../data/api.ts';

/** A check that runs is read again so often, in milliseconds. */
const pace = 1000;

/** The last check of a tenant, `null` where there never was one; and how to begin it, or go on where it failed. */
export function useCheck(id: string) {
  const refresh = useRefresh();
  const { show } = useToasts();
  const [running, setRunning] = useState(false);
  const read = useRead(
    ['tenants', 'check', id],
    async (signal): Promise<TenantCheckResponse | null> => {
      try {
        const check = await answer(api.GET('/platform/v1/tenants/{id}/check', { params: { path: { id } }, signal }));
        setRunning(check.state === 'running');
        return check;
      } catch (thrown) {
        if (problemIn(thrown)?.kind === 'not-found') return null;
        throw thrown;
      }
    },
    { stale: fresh.list, every: running ? pace : false },
  );

  async function run(): Promise<void> {
    try {
      await answer(api.POST('/platform/v1/tenants/{id}/check', { params: { path: { id } } }));
      setRunning(true);
      await refresh('tenants');
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
  }

  return { read, run };
}
