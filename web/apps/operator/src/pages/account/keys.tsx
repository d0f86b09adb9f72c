import { answer } from '@souk/api';
import type { OperatorKeyResponse } from '@souk/api/platform';
import { inWords, Loaded, useRead, useRefresh, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Button, Card, ConfirmDialog, Row, Stack, Text, TimeText, useToasts } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { peopleWords } from '../../text/people.ts';
import { MakeKey } from './makeKey.tsx';

/** Named tokens for programs that act for the operator. */
export function Keys(): ReactNode {
  const words = useWordsOf(peopleWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  const [making, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<OperatorKeyResponse | null>(null);
  const keys = useRead(['keys'], (signal) => answer(api.GET('/platform/v1/keys', { signal })));
  return (
    <Card
      title={words.keys}
      hint={words.keysHint}
      actions={
        <Button size="small" icon="add" onPress={() => setMaking(true)}>
          {words.addKey}
        </Button>
      }
    >
      <Loaded of={keys} shape="rows">
        {({ items }) => (
          <Stack gap={12}>
            {items.length === 0 ? <Text ink={3}>{words.keysEmpty}</Text> : null}
            {items.map((key) => (
              <Row key={key.id} spread>
                <Stack gap={4}>
                  <Text>{key.name}</Text>
                  <Text size={12} ink={3}>
                    {words.keySince} <TimeText at={instant(key.created_at)} />
                  </Text>
                </Stack>
                <Button size="small" kind="danger-quiet" onPress={() => setRevoked(key)}>
                  {words.revoke}
                </Button>
              </Row>
            ))}
          </Stack>
        )}
      </Loaded>
      <MakeKey open={making} onClose={() => setMaking(false)} />
      <ConfirmDialog
        open={revoked !== null}
        onClose={() => setRevoked(null)}
        title={words.revokeAsk({ name: revoked?.name ?? '' })}
        confirm={words.revoke}
        danger
        onConfirm={async () => {
          const params = { path: { id: revoked?.id ?? '' } };
          await inWords(answer(api.DELETE('/platform/v1/keys/{id}', { params })));
          show({ text: words.revoked });
          await refresh('keys', 'audit');
        }}
      >
        {words.revokeWhy}
      </ConfirmDialog>
    </Card>
  );
}
