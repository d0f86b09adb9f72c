import { reasonWords } from '@souk/api';
import type { JobRowResponse } from '@souk/api/merchant';
import { useWordsOf, wordOf } from '@souk/console';
import { useLang } from '@souk/ui';
import { useCallback } from 'react';
import { jobsWords } from '../../text/jobs.ts';

/** Why a row was refused, in a sentence of this language; of a code without words what the server says. */
export function useRefusal(): (row: Pick<JobRowResponse, 'code' | 'detail'>) => string {
  const { codes, invalid } = useWordsOf(jobsWords);
  const lang = useLang();
  return useCallback(
    ({ code, detail }) => {
      // What is wrong with the input only the server can say.
      if (code === 'invalid') return invalid({ why: detail });
      return wordOf(codes, code) ?? reasonWords(code)?.[lang].title ?? detail;
    },
    [codes, invalid, lang],
  );
}
