import { answer } from '@souk/api';
import type { InstallationResponse } from '@souk/api/merchant';
import { inWords, useRefresh } from '@souk/console';
import { ConfirmDialog, useSurroundings, useToasts } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useAppsWords } from './words.ts';

interface UninstallProps {
  open: boolean;
  onClose: () => void;
  installation: InstallationResponse;
  name: string;
}

/** Says what stops and what stays, then takes the app out. */
export function UninstallDialog({ open, onClose, installation, name }: UninstallProps): ReactNode {
  const words = useAppsWords();
  const { navigate } = useSurroundings();
  const { show } = useToasts();
  const refresh = useRefresh();
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.uninstallAsk({ name })}
      confirm={words.uninstall}
      danger
      onConfirm={async () => {
        const path = { id: installation.id };
        await inWords(answer(api.DELETE('/merchant/v1/apps/installations/{id}', { params: { path } })));
        show({ text: words.uninstalled({ name }) });
        navigate('/apps/installed');
        await refresh('apps');
      }}
    >
      {words.uninstallWhy}
    </ConfirmDialog>
  );
}
