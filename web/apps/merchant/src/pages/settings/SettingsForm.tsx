import { answer } from '@souk/api';
import type { SettingsResponse, ShopSettings } from '@souk/api/merchant';
import { fresh, Loaded, useRead, useWordsOf } from '@souk/console';
import { Page } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordForm, type RecordFormProps } from '../../parts/RecordForm.tsx';
import { settingsWords } from '../../text/settings.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

/** The settings that one page shows, out of all of them. */
export interface Part<Values extends object> {
  names: readonly (keyof Values & string)[];
  take: (settings: ShopSettings) => Values;
  /** Puts them back; what other pages show stays as it is. */
  put: (values: Values, settings: ShopSettings) => ShopSettings;
}

interface SettingsFormProps<Values extends object>
  extends Pick<RecordFormProps<SettingsResponse, Values>, 'labels' | 'text' | 'children'> {
  tab: 'shop' | 'face' | 'legal';
  part: Part<Values>;
  below?: ReactNode;
}

/** A page of settings: reads them, holds the form, saves them as a whole. */
export function SettingsForm<Values extends object>(props: SettingsFormProps<Values>): ReactNode {
  const { tab, part, below, ...form } = props;
  const here = useHere();
  const words = useWordsOf(settingsWords);
  const settings = useRead(['settings', 'shop'], load, {
    stale: fresh.settings,
    on: here.can('settings:read'),
  });
  const write = (values: Values, from: SettingsResponse) =>
    answer(
      api.PUT('/merchant/v1/settings', {
        body: { settings: part.put(values, from.settings), version: from.version },
      }),
    );
  return (
    <Needs right="settings:read" page={words.tabs[tab]}>
      <Page title={words.title}>
        <SettingsTabs current={tab} />
        <Loaded of={settings} shape="cards">
          {(read) => (
            <RecordForm
              {...form}
              kind={{ names: part.names, take: (record) => part.take(record.settings), load, write }}
              read={read}
              subject={here.me.shop.id}
              right="settings:write"
              label={words.tabs[tab]}
              saved={words.saved}
              nouns={['settings']}
            />
          )}
        </Loaded>
        {below}
      </Page>
    </Needs>
  );
}

function load(signal?: AbortSignal): Promise<SettingsResponse> {
  return answer(api.GET('/merchant/v1/settings', signal === undefined ? {} : { signal }));
}
