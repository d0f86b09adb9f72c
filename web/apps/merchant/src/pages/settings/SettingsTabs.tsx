import type { Permission } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { ViewTabs } from '@souk/ui';
import type { ReactNode } from 'react';
import { useHere } from '../../data/here.ts';
import { settingsWords } from '../../text/settings.ts';

const tabs = [
  ['shop', '/settings', 'settings:read'],
  ['face', '/settings/face', 'settings:read'],
  ['legal', '/settings/legal', 'settings:read'],
  ['payments', '/settings/payments', 'settings:read'],
  ['staff', '/settings/staff', 'staff:write'],
  ['keys', '/settings/keys', 'staff:write'],
  ['audit', '/settings/audit', 'staff:write'],
  ['plan', '/settings/plan', 'export'],
] as const satisfies readonly (readonly [string, string, Permission])[];

/** The pages of the settings that this person may see. */
export function SettingsTabs({ current }: { current: (typeof tabs)[number][0] }): ReactNode {
  const here = useHere();
  const words = useWordsOf(settingsWords);
  return (
    <ViewTabs
      current={current}
      views={tabs
        .filter(([id, , right]) => id === current || here.can(right))
        .map(([id, to]) => ({ id, to, label: words.tabs[id] }))}
    />
  );
}
