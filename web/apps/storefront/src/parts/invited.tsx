import { Note, useLanguage } from '@souk/shop-ui';
import { contained } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { useInvitation } from '../shop/invitation.ts';
import { useText } from '../shop/language.ts';
import { problemWords } from '../shop/problems.ts';
import { accountWords } from '../text/account.ts';

/** Who invites somebody, by the code they came with. A code that nobody has is said before the form is sent. */
export function Invited({ code, end }: { code: string; end?: ComponentChildren }): JSX.Element {
  const words = useText(accountWords);
  const language = useLanguage();
  const { data, problem } = useInvitation(code);
  if (problem?.kind === 'not-found') {
    return (
      <Note tone="warn" title={words.noInviter} end={end}>
        {words.wrong.code}
      </Note>
    );
  }
  return (
    <Note tone="shop" title={data ? words.invitedBy({ name: contained(data.referrer) }) : words.invited} end={end}>
      {problem && problem.kind !== 'unreachable'
        ? problemWords(problem, language).title
        : words.codeKept({ code: contained(code) })}
    </Note>
  );
}
