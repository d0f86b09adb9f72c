import { Button, ProblemView } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useText } from '../shop/language.ts';
import { shopWords } from '../text/shop.ts';

/** A page of ours has a defect. */
export function Broken(): JSX.Element {
  const words = useText(shopWords);
  return (
    <ProblemView
      title={words.broken}
      detail={words.brokenWhy}
      action={
        <Button kind="main" onPress={() => location.reload()}>
          {words.reload}
        </Button>
      }
    />
  );
}
