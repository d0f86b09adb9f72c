import { answer } from '@souk/api';
import { useWordsOf } from '@souk/console';
import type { Pick } from '@souk/ui';
import { useCallback } from 'react';
import { api } from '../../data/api.ts';
import { membersWords } from '../../text/members.ts';

/** Members for a typed text, for fields that choose one. */
export function useFindMembers(): (text: string, signal: AbortSignal) => Promise<readonly Pick[]> {
  const words = useWordsOf(membersWords);
  return useCallback(
    async (text, signal) => {
      const query = { limit: 10, ...(text.trim() === '' ? {} : { search: text.trim() }) };
      const page = await answer(api.GET('/merchant/v1/members', { params: { query }, signal }));
      return page.items.map(({ id, name, no }) => ({ id, label: name, hint: words.memberNo({ no }) }));
    },
    [words],
  );
}
