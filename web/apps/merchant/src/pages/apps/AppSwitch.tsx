import { answer } from '@souk/api';
import type { InstallationResponse, InstalledResponse } from '@souk/api/merchant';
import { inWords, sayProblem, useRefresh } from '@souk/console';
import { Switch, useToasts } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { useAppsWords } from './words.ts';

export interface AppSwitchProps {
  installation: Pick<InstallationResponse | InstalledResponse, 'id' | 'label' | 'state'>;
  name: string;
  beside?: 'state' | 'nothing';
}

/** An app on and off. Off shows at once and can be undone; on only when the server says so. */
export function AppSwitch({ installation, name, beside = 'state' }: AppSwitchProps): ReactNode {
  const words = useAppsWords();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const path = { id: installation.id };

  async function turn(on: boolean): Promise<void> {
    if (on) await answer(api.POST('/merchant/v1/apps/installations/{id}/enable', { params: { path } }));
    else await answer(api.POST('/merchant/v1/apps/installations/{id}/disable', { params: { path } }));
    await refresh('apps');
  }

  async function undo(): Promise<void> {
    try {
      await turn(true);
      show({ text: words.onDone({ name }) });
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
  }

  return (
    <Switch
      on={installation.state === 'enabled'}
      label={words.switchOf({ name })}
      beside={beside}
      disabled={mayNot('apps:write')}
      onSwitch={async (on) => {
        await inWords(turn(on));
        show(on ? { text: words.onDone({ name }) } : { text: words.offDone({ name }), undo: () => void undo() });
      }}
    />
  );
}
