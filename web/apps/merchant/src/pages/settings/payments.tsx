import { answer } from '@souk/api';
import type { PaymentAccountResponse } from '@souk/api/merchant';
import { formProblems, inWords, Loaded, useRead, useRefresh, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import {
  Button,
  Card,
  EmptyState,
  type FieldProblem,
  Form,
  Page,
  Row,
  Stack,
  Switch,
  TextField,
  useLang,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { settingsWords } from '../../text/settings.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/payments')({ component: PaymentsPage });

function PaymentsPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const accounts = useRead(['settings', 'payments'], (signal) =>
    answer(api.GET('/merchant/v1/payment-accounts', { signal })),
  );
  return (
    <Needs right="settings:read" page={words.payments}>
      <Page title={words.title}>
        <SettingsTabs current="payments" />
        <Loaded of={accounts} shape="cards">
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState>{words.paymentsEmpty}</EmptyState>
            ) : (
              <Stack>
                {items.map((account) => (
                  <Account key={account.provider} account={account} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Page>
    </Needs>
  );
}

/** One way to pay: open or not, and what its provider asks for. Secrets are never shown again. */
function Account({ account }: { account: PaymentAccountResponse }): ReactNode {
  const words = useWordsOf(settingsWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const title = inLanguage(account.title, lang).text;
  const [number, setNumber] = useState(account.account);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(account.settings);
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const why = mayNot('settings:write');
  const params = { path: { provider: account.provider } };

  async function turn(enabled: boolean): Promise<void> {
    await inWords(answer(api.PUT('/merchant/v1/payment-accounts/{provider}', { params, body: { enabled } })));
    await refresh('settings');
  }
  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblems([]);
    const filled = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    try {
      const body = { account: number.trim(), settings: { ...typed }, secrets: filled };
      await answer(api.PUT('/merchant/v1/payment-accounts/{provider}', { params, body }));
      setSecrets({});
      show({ text: words.paymentSaved({ name: title }) });
      await refresh('settings');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card
      title={title}
      actions={
        <Switch
          on={account.enabled}
          label={words.accept({ name: title })}
          onSwitch={turn}
          offAtOnce={false}
          disabled={why}
        />
      }
    >
      <Form onSubmit={() => void save()} problems={problems} label={title}>
        <TextField
          label={words.account}
          name="/account"
          help={words.accountHelp}
          value={number}
          onChange={setNumber}
          disabled={why !== undefined}
        />
        {account.slots.map((slot) => (
          <TextField
            key={slot.name}
            label={inLanguage(slot.title, lang).text}
            name={`/${slot.secret ? 'secrets' : 'settings'}/${slot.name}`}
            kind={slot.secret ? 'password' : 'text'}
            lines={slot.secret ? undefined : 3}
            help={slot.secret ? (slot.filled ? words.secretFilled : words.secretEmpty) : undefined}
            value={(slot.secret ? secrets : typed)[slot.name] ?? ''}
            onChange={(value) => (slot.secret ? setSecrets : setTyped)((all) => ({ ...all, [slot.name]: value }))}
            optional={!slot.required || slot.filled}
            autoComplete="off"
            disabled={why !== undefined}
            wide
          />
        ))}
        <Row>
          <Button submit busy={busy} disabled={why}>
            {words.savePayment}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
