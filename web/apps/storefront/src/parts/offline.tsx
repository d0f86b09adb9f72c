import { Banner } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../shop/language.ts';
import { shopWords } from '../text/shop.ts';

/** Says that there is no network, for as long as there is none. */
export function Offline(): JSX.Element | null {
  const words = useText(shopWords);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return <div role="status">{!online && <Banner>{words.offline}</Banner>}</div>;
}
