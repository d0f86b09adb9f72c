import { answer } from '@souk/api';
import type { TenantPageResponse } from '@souk/api/platform';
import { Loaded, useRead, useTrail, useVisit, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { ActionMenu, Button, DetailPage, ProblemCard, Row, useLang } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { Trail } from '../../parts/trail.tsx';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';
import { CheckCard } from './checkCard.tsx';
import { Domains } from './domains.tsx';
import { EditTenant } from './edit.tsx';
import { CloseTenant, ResumeTenant, SuspendTenant } from './life.tsx';
import { Figures, Placement, Profile, Usage } from './profile.tsx';
import { TenantState } from './state.tsx';

export const route = createLazyRoute('/tenants/$id')({ component: TenantPage });

/** One tenant, as the page of it and that of its check read it. */
export function useTenant(id: string) {
  return useRead(['tenants', 'one', id], (signal) =>
    answer(api.GET('/platform/v1/tenants/{id}', { params: { path: { id } }, signal })),
  );
}

function TenantPage(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  const tenant = useTenant(id);
  const words = useWordsOf(tenantsWords);
  return (
    <Loaded of={tenant} shape="cards" page={{ title: words.title, back: { to: '/tenants', label: words.all } }}>
      {(data) => <Tenant key={data.id} tenant={data} />}
    </Loaded>
  );
}

function Tenant({ tenant }: { tenant: TenantPageResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const name = inLanguage(tenant.name, lang).text || tenant.slug;
  useVisit({ to: `/tenants/${tenant.id}`, label: name });
  const { back, neighbours } = useTrail('tenants', '/tenants', tenant.id);
  return (
    <DetailPage
      title={name}
      back={{ to: back, label: words.all }}
      states={<TenantState status={tenant.status} />}
      hint={`${tenant.slug} · ${common.plans[tenant.plan]} · ${common.jurisdictions[tenant.jurisdiction]}`}
      siblings={neighbours}
      actions={<Acts tenant={tenant} name={name} />}
      above={<Shut tenant={tenant} />}
      context={
        <>
          <Figures tenant={tenant} />
          <CheckCard tenant={tenant} />
          <Usage tenant={tenant} />
          <Placement tenant={tenant} />
        </>
      }
    >
      <Profile tenant={tenant} />
      <Domains tenant={tenant} />
      <Trail subject={tenant.id} title={words.trail} />
    </DetailPage>
  );
}

type Asked = 'edit' | 'suspend' | 'resume' | 'close' | null;

/** What an operator may do with it, as it stands; each asks first. */
function Acts({ tenant, name }: { tenant: TenantPageResponse; name: string }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const [asked, setAsked] = useState<Asked>(null);
  const shut = () => setAsked(null);
  const { status } = tenant;
  const asks = { tenant, name, onClose: shut };
  return (
    <Row>
      {status === 'suspended' ? (
        <Button kind="primary" icon="play" onPress={() => setAsked('resume')}>
          {words.resume}
        </Button>
      ) : null}
      {status === 'closed' ? null : (
        <Button icon="edit" onPress={() => setAsked('edit')}>
          {words.edit}
        </Button>
      )}
      {status === 'active' ? (
        <Button kind="danger-quiet" icon="pause" onPress={() => setAsked('suspend')}>
          {words.suspend}
        </Button>
      ) : null}
      {status === 'closed' ? null : (
        <ActionMenu
          groups={[
            {
              actions: [
                { id: 'close', label: words.close, icon: 'lock', danger: true, onPress: () => setAsked('close') },
              ],
            },
          ]}
        >
          <Button kind="quiet" icon="more" aria-label={common.more} aria-haspopup="menu" />
        </ActionMenu>
      )}
      <EditTenant open={asked === 'edit'} {...asks} />
      <SuspendTenant open={asked === 'suspend'} {...asks} />
      <ResumeTenant open={asked === 'resume'} {...asks} />
      <CloseTenant open={asked === 'close'} {...asks} />
    </Row>
  );
}

/** Over the page of a shop that does not sell. */
function Shut({ tenant }: { tenant: TenantPageResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const reason = tenant.status_reason;
  if (tenant.status === 'active') return null;
  return tenant.status === 'suspended' ? (
    <ProblemCard tone="warn" title={words.suspendedTitle} advice={words.suspendedNote({ reason })} />
  ) : (
    <ProblemCard tone="info" title={words.closedTitle} advice={words.closedNote({ reason })} />
  );
}
