import { answer } from '@souk/api';
import type { Permission } from '@souk/api/merchant';
import { MakeKey as MakeKeyDialog, useRefresh, useWordsOf } from '@souk/console';
import { CheckField, Stack, Text } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { consoleWords } from '../../text/console.ts';
import { settingsWords } from '../../text/settings.ts';

/** A new key, with no more rights than who makes it. */
export function MakeKey({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const here = useHere();
  const words = useWordsOf(settingsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  useEffect(() => {
    if (open) setScopes([]);
  }, [open]);
  return (
    <MakeKeyDialog
      open={open}
      onClose={onClose}
      words={words}
      cancel={common.cancel}
      disabled={scopes.length === 0 ? words.scopesLeast : undefined}
      make={async (name) => {
        const made = await answer(api.POST('/merchant/v1/api-keys', { body: { name, scopes: [...scopes] } }));
        void refresh('keys');
        return made.secret;
      }}
    >
      <Stack gap={8}>
        <Text strong size={13}>
          {words.keyScopes}
        </Text>
        {here.me.permissions.map((right) => (
          <CheckField
            key={right}
            label={common.rights[right]}
            checked={scopes.includes(right)}
            onChange={(on) => setScopes((all) => (on ? [...all, right] : all.filter((one) => one !== right)))}
          />
        ))}
      </Stack>
    </MakeKeyDialog>
  );
}
