import { Page, Skeleton } from '@souk/shop-ui';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { read, write } from '../shop/storage.ts';

const again = 'souk.reloaded';

/** A page that comes when it is first opened. Where a newer shop has replaced it, the tab reloads once. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): ComponentType {
  let loaded: ComponentType | undefined;
  return function LazyPage(): JSX.Element {
    const [, render] = useState(0);
    const [failed, setFailed] = useState<unknown>(null);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (module) => {
          loaded = module.default;
          write(again, null);
          render((n) => n + 1);
        },
        (error: unknown) => {
          if (read(again) === null && navigator.onLine) {
            write(again, true);
            location.reload();
          } else setFailed(error);
        },
      );
    }, []);
    if (failed !== null) throw failed;
    if (loaded) {
      const Loaded = loaded;
      return <Loaded />;
    }
    return (
      <Page title={document.title}>
        <Skeleton shape="card" />
      </Page>
    );
  };
}
