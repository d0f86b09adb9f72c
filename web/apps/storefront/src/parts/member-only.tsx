import { Button, Empty } from '@souk/shop-ui';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { useText } from '../shop/language.ts';
import { useStanding } from '../shop/session.ts';
import { shopWords } from '../text/shop.ts';

/** What only members have. A page whose session ended stays as it is until somebody answers the question. */
export function MemberOnly({ children }: { children: ComponentChildren }): JSX.Element {
  const words = useText(shopWords);
  const { url } = useLocation();
  if (useStanding() !== 'guest') return <>{children}</>;
  return (
    <Empty
      icon="lock"
      action={
        <Button kind="main" href={`/sign-in?next=${encodeURIComponent(url)}`}>
          {words.signIn}
        </Button>
      }
    >
      {words.signInFirst}
    </Empty>
  );
}
