import { Page, ProblemView, Skeleton } from '@souk/shop-ui';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../shop/language.ts';
import { read, write } from '../shop/storage.ts';
import { shopWords } from '../text/shop.ts';
import { ShopPage } from './shop-page.tsx';

const again = 'souk.reloaded';

/**
 * A page that comes when it is first opened. Where a newer shop has replaced it, the tab reloads once; where the shop
 * does not answer, a reload would leave nothing but the browser's own page, so it says so and can be asked again.
 */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LazyPage(): JSX.Element {
    const [, render] = useState(0);
    const [lost, setLost] = useState(false);
    const [failed, setFailed] = useState<unknown>(null);
    const open = async (byHand: boolean) => {
      try {
        loaded = (await load()).default;
        write(again, null);
        render((n) => n + 1);
      } catch (error) {
        if (!(await answers())) return setLost(true);
        if (!byHand && read(again) !== null) return setFailed(error);
        write(again, true);
        location.reload();
      }
    };
    useEffect(() => {
      if (!loaded) void open(false);
    }, []);
    if (failed !== null) throw failed;
    if (loaded) {
      const Loaded = loaded;
      return <Loaded />;
    }
    if (lost) return <Unreachable onRetry={() => open(true)} />;
    return (
      <Page title={document.title}>
        <Skeleton shape="card" />
      </Page>
    );
  };
}

const places = ['/categories', '/cart', '/me'] as const;

function Unreachable({ onRetry }: { onRetry: () => Promise<void> }): JSX.Element {
  const words = useText(shopWords);
  const tab = places.find((place) => location.pathname.startsWith(place)) ?? '/';
  return (
    <ShopPage title={words.unreachable} tab={tab}>
      <ProblemView title={words.unreachable} detail={words.unreachableWhy} onRetry={onRetry} />
    </ShopPage>
  );
}

/** Whether the shop gives out its pages now. */
async function answers(): Promise<boolean> {
  try {
    return (await fetch(new Request('/', { cache: 'no-store' }))).ok;
  } catch {
    return false;
  }
}
