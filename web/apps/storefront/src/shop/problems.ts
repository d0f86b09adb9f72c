import * as api from '@souk/api';
import type { Language } from '@souk/text';
import { shopWords } from '../text/shop.ts';
import type { Problem } from './client.ts';

/** What a shopper reads of a problem: where the words of all pages are meant for staff, the shop has its own. */
export function problemWords(problem: Problem, language: Language): api.ProblemWords {
  const words = shopWords[language];
  const { closed } = words;
  switch (problem.kind) {
    case 'unknown-tenant':
      return { title: closed.unknown, action: closed.unknownWhy };
    case 'tenant-suspended':
      return { title: closed.suspended, action: closed.suspendedWhy };
    case 'tenant-closed':
      return { title: closed.closed, action: closed.closedWhy };
    case 'forbidden':
      return { title: words.forbidden, action: words.forbiddenWhy };
    case 'refused':
      // Most refusals say by a code of their own what is against it.
      if (problem.code === problem.kind) return { title: words.refused, action: words.refusedWhy };
      break;
  }
  return api.problemWords(problem, language);
}
