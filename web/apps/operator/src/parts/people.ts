import { answer } from '@souk/api';
import type { OperatorResponse } from '@souk/api/platform';
import { fresh, useRead } from '@souk/console';
import { api } from '../data/api.ts';

/** The operators, for choices: as many as one page has. */
export function useOperators(): readonly OperatorResponse[] {
  const read = useRead(
    ['operators', 'choices'],
    (signal) => answer(api.GET('/platform/v1/operators', { params: { query: { limit: 200 } }, signal })),
    { stale: fresh.record },
  );
  return read.data?.items ?? [];
}
