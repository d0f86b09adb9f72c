import { Aside } from '@souk/shop-ui';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../shop/language.ts';
import { shopWords } from '../text/shop.ts';

type Code = ComponentType<{ text: string; label: string; size?: number }>;

/** On a wide screen: the page that one looks at, to go on with on a phone. Phones never load it. */
export function OnPhone(): JSX.Element | null {
  const words = useText(shopWords);
  const { path } = useLocation();
  const [Drawn, setDrawn] = useState<Code | null>(null);
  useEffect(() => {
    if (!matchMedia('(min-width: 1024px)').matches) return;
    import('@souk/shop-ui/share').then(
      ({ QrCode }) => setDrawn(() => QrCode),
      () => {
        // An ornament: without it the shop is whole.
      },
    );
  }, []);
  if (!Drawn) return null;
  return (
    <Aside label={words.onPhone}>
      <Drawn text={location.origin + path} label={words.onPhone} size={132} />
    </Aside>
  );
}
