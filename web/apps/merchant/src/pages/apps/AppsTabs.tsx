import { ViewTabs } from '@souk/ui';
import type { ReactNode } from 'react';
import { useAppsWords } from './words.ts';

/** The pages of the apps. */
export function AppsTabs({ current }: { current: 'market' | 'installed' | 'order' }): ReactNode {
  const { tabs } = useAppsWords();
  return (
    <ViewTabs
      current={current}
      views={[
        { id: 'market', label: tabs.market, to: '/apps' },
        { id: 'installed', label: tabs.installed, to: '/apps/installed' },
        { id: 'order', label: tabs.order, to: '/apps/order' },
      ]}
    />
  );
}
