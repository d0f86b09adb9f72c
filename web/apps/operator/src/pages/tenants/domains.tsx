import { answer } from '@souk/api';
import type { DomainCheckResponse, TenantPageResponse } from '@souk/api/platform';
import { inWords, sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { Button, Card, ConfirmDialog, CopyText, Row, Stack, StateBadge, Text, useToasts } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { tenantsWords } from '../../text/tenants.ts';
import { AddDomain } from './addDomain.tsx';
import { ShopAddress } from './shopAddress.tsx';

const tones = { here: 'ok', elsewhere: 'warn', nowhere: 'bad' } as const;

/** Where the shop is found: addresses of the platform, and those of its own with what the DNS says of them. */
export function Domains({ tenant }: { tenant: TenantPageResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const refresh = useRefresh();
  const { show } = useToasts();
  const [adding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const [checks, setChecks] = useState<Readonly<Record<string, DomainCheckResponse>>>({});
  const [checking, setChecking] = useState<string | null>(null);
  const closed = tenant.status === 'closed';
  const expected = Object.values(checks)[0]?.expected ?? [];

  async function check(host: string): Promise<void> {
    if (checking !== null) return;
    setChecking(host);
    try {
      const params = { path: { id: tenant.id, host } };
      const said = await answer(api.POST('/platform/v1/tenants/{id}/domains/{host}/check', { params }));
      setChecks((all) => ({ ...all, [host]: said }));
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    } finally {
      setChecking(null);
    }
  }

  return (
    <Card
      title={words.domains}
      hint={words.domainsHint}
      actions={
        closed ? undefined : (
          <Button size="small" icon="add" onPress={() => setAdding(true)}>
            {words.addDomain}
          </Button>
        )
      }
    >
      <Stack>
        <Stack gap={8}>
          <Text size={13} strong>
            {words.ours}
          </Text>
          {[...new Set(tenant.addresses)].map((host) => (
            <ShopAddress key={host} host={host} />
          ))}
        </Stack>
        <Stack gap={8}>
          <Text size={13} strong>
            {words.own}
          </Text>
          {tenant.domains.length === 0 ? <Text ink={3}>{words.noDomain}</Text> : null}
          {tenant.domains.map((host) => (
            <Row key={host} spread>
              <Row gap={12}>
                <CopyText text={host} code />
                <Checked check={checks[host]} />
              </Row>
              <Row>
                <Button
                  size="small"
                  icon="globe"
                  busy={checking === host}
                  aria-label={words.checkOf({ host })}
                  onPress={() => void check(host)}
                >
                  {words.check}
                </Button>
                {closed ? null : (
                  <Button size="small" kind="danger-quiet" onPress={() => setRemoved(host)}>
                    {words.removeDomain}
                  </Button>
                )}
              </Row>
            </Row>
          ))}
        </Stack>
        {tenant.domains.length === 0 ? null : <HowTo tenant={tenant} expected={expected} />}
      </Stack>
      <AddDomain open={adding} onClose={() => setAdding(false)} tenant={tenant} />
      <ConfirmDialog
        open={removed !== null}
        onClose={() => setRemoved(null)}
        title={words.removeDomainAsk({ host: removed ?? '' })}
        confirm={words.removeDomain}
        danger
        onConfirm={async () => {
          const params = { path: { id: tenant.id, host: removed ?? '' } };
          await inWords(answer(api.DELETE('/platform/v1/tenants/{id}/domains/{host}', { params })));
          show({ text: words.domainRemoved({ host: removed ?? '' }) });
          await refresh('tenants', 'audit');
        }}
      >
        {words.removeDomainWhy}
      </ConfirmDialog>
    </Card>
  );
}

function Checked({ check }: { check: DomainCheckResponse | undefined }): ReactNode {
  const words = useWordsOf(tenantsWords);
  if (check === undefined) return null;
  return (
    <span role="status">
      <Row gap={8}>
        <StateBadge tone={tones[check.state]}>{words.checked[check.state]}</StateBadge>
        {check.found.length === 0 || check.state === 'here' ? null : (
          <Text size={12} ink={3}>
            {words.found({ list: check.found.join(', ') })}
          </Text>
        )}
      </Row>
    </span>
  );
}

/** What the tenant has to write into its DNS. */
function HowTo({ tenant, expected }: { tenant: TenantPageResponse; expected: readonly string[] }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const target = tenant.addresses.at(-1) ?? '';
  return (
    <Stack gap={8}>
      <Text size={13} strong>
        {words.howTo}
      </Text>
      <Text ink={2} as="p">
        {words.howToSub}
      </Text>
      <CopyText text={target} code />
      <Text ink={2} as="p">
        {expected.length === 0 ? words.howToRootFirst : words.howToRoot}
      </Text>
      {expected.map((address) => (
        <CopyText key={address} text={address} code />
      ))}
      <Text size={12} ink={3} as="p">
        {words.howToThen}
      </Text>
    </Stack>
  );
}
