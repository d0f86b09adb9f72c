import type { Client } from '@souk/api';
import type {
  AppResponse,
  InstallationState,
  OperatorResponse,
  Plan,
  paths,
  TenantDetailResponse,
  TenantResponse,
  TenantStatus,
  TrailResponse,
} from '@souk/api/platform';

/**
 * What this console asks beyond what the API's document says today, in the form in which the document will say it. Each
 * line goes when its operation comes.
 */

export interface CountResponse {
  count: number;
  capped: boolean;
}

export interface FiguresResponse {
  members: CountResponse;
  orders_30_days: CountResponse;
  last_order_at?: string | null;
}

export interface TenantRefResponse {
  id: string;
  slug: string;
  name: TenantResponse['name'];
}

export type TenantRowResponse = TenantResponse & { figures: FiguresResponse };

export interface TenantCountsResponse {
  all: number;
  active: number;
  suspended: number;
  closed: number;
}

export interface DomainResponse {
  host: string;
  since: string;
}

export interface TenantPageResponse extends TenantDetailResponse {
  figures: FiguresResponse;
  owners: { name: string; email: string }[];
  addresses: string[];
  placement: { engine: 'sqlite' | 'postgres' };
  usage?: { apps: number; domains: number; staff: number } | null;
  limits: PlanResponse;
}

export type PlatformQueue =
  | 'failed-checks'
  | 'quarantined-payments'
  | 'parked-events'
  | 'failing-apps'
  | 'waiting-events'
  | 'suspended-tenants';

export interface PlatformHomeResponse {
  at: string;
  needs_you: { kind: PlatformQueue; count: number; oldest_at?: string | null; tenants: TenantRefResponse[] }[];
  tenants: TenantCountsResponse;
  apps: number;
  operators: number;
  work: { events: number; timers: number; retrying: number; parked: number; oldest_event_at?: string | null };
  node: {
    version: string;
    engine: 'sqlite' | 'postgres';
    shared_cache: boolean;
    ready: boolean;
    started_at: string;
    pools: { name: string; open: number; idle: number }[];
  };
}

export interface PlanResponse {
  plan: Plan;
  apps: number;
  domains: number;
  staff: number;
  requests_per_minute: number;
}

export interface SlugResponse {
  slug: string;
  free: boolean;
  why?: 'taken' | 'not-a-slug' | null;
}

export interface DomainCheckResponse {
  host: string;
  state: 'here' | 'elsewhere' | 'nowhere';
  found: string[];
  expected: string[];
  at: string;
}

export type CheckStep =
  | 'tenant'
  | 'owner'
  | 'addresses'
  | 'rehearsal'
  | 'goods'
  | 'order'
  | 'payment'
  | 'apps'
  | 'refund'
  | 'books';

export type Why = 'not-active' | 'no-owner' | 'leads-elsewhere' | 'no-pay-page' | 'late' | 'books' | 'refused';

export interface CheckStepResponse {
  step: CheckStep;
  state: 'waiting' | 'running' | 'done' | 'failed';
  why?: Why | null;
  detail?: string | null;
  at?: string | null;
}

export interface TenantCheckResponse {
  state: 'running' | 'passed' | 'failed';
  steps: CheckStepResponse[];
  started_at: string;
  ended_at?: string | null;
}

export interface AppVersionResponse {
  version: string;
  digest: string;
  size: number;
  published_at: string;
}

export interface PublishedAppResponse extends AppResponse {
  files: AppVersionResponse[];
}

export interface AppInTenantResponse {
  id: string;
  tenant: TenantRefResponse;
  label: string;
  version: string;
  state: InstallationState;
  since: string;
}

export interface PlatformSearchResponse {
  tenants: (TenantRefResponse & { status: TenantStatus })[];
  apps: { id: string; title: TenantResponse['name']; version: string }[];
  operators: { id: string; name: string; email: string }[];
}

interface Ok<Answer> {
  headers: Record<string, unknown>;
  content: { 'application/json': Answer };
}

type Op<Answer, Query, Path, Body> = {
  parameters: { query?: Query; header?: never; cookie?: never } & ([Path] extends [never]
    ? { path?: never }
    : { path: Path });
  responses: { 200: Ok<Answer> };
} & ([Body] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } });

type Read<Answer, Query = never, Path = never> = Op<Answer, Query, Path, never>;
type Write<Answer, Body = never, Path = never> = Op<Answer, never, Path, Body>;
interface Paged<Item> {
  items: Item[];
  next?: string | null;
}
interface PageQuery {
  after?: string;
  limit?: number;
}
interface Which {
  id: string;
}

export interface TenantQuery {
  q?: string;
  status?: TenantStatus;
  plan?: TenantResponse['plan'];
  jurisdiction?: TenantResponse['jurisdiction'];
}

export interface AuditQuery {
  subject?: string;
  action?: string;
  operator?: string;
  from?: string;
  until?: string;
}

/** An entry of the trail, with what its subject is called now where that has a name. */
export type TrailRowResponse = TrailResponse & { subject_name?: string | null };

type Same<Path extends keyof paths> = Omit<paths[Path], 'get' | 'patch'>;

/** The operations that are new, and those that can be asked more. */
interface Coming {
  '/platform/v1/home': { get: Read<PlatformHomeResponse> };
  '/platform/v1/search': { get: Read<PlatformSearchResponse, { q: string }> };
  '/platform/v1/tenants': Same<'/platform/v1/tenants'> & {
    get: Read<Paged<TenantRowResponse>, TenantQuery & PageQuery>;
  };
  '/platform/v1/tenants/counts': { get: Read<TenantCountsResponse, Omit<TenantQuery, 'status'>> };
  '/platform/v1/tenants/{id}': Same<'/platform/v1/tenants/{id}'> & {
    get: Read<TenantPageResponse, never, Which>;
    patch: paths['/platform/v1/tenants/{id}']['patch'];
  };
  '/platform/v1/tenants/{id}/check': {
    get: Read<TenantCheckResponse, never, Which>;
    post: Write<TenantCheckResponse, never, Which>;
  };
  '/platform/v1/tenants/{id}/domains/{host}/check': {
    post: Write<DomainCheckResponse, never, Which & { host: string }>;
  };
  '/platform/v1/plans': { get: Read<{ items: PlanResponse[] }> };
  '/platform/v1/slugs/{slug}': { get: Read<SlugResponse, never, { slug: string }> };
  '/platform/v1/apps/{app}': { get: Read<PublishedAppResponse, never, { app: string }> };
  '/platform/v1/apps/{app}/installations': { get: Read<Paged<AppInTenantResponse>, PageQuery, { app: string }> };
  '/platform/v1/audit': {
    get: Read<Paged<TrailRowResponse>, AuditQuery & PageQuery>;
  };
  '/platform/v1/audit.csv': { get: Read<string, AuditQuery> };
  '/platform/v1/me': Same<'/platform/v1/me'> & {
    get: paths['/platform/v1/me']['get'];
    patch: Write<OperatorResponse, { name: string }>;
  };
  '/platform/v1/me/password': { post: Write<undefined, { current: string; password: string }> };
  '/platform/v1/operators/{id}': {
    patch: Write<OperatorResponse, { name?: string; status?: OperatorResponse['status']; password?: string }, Which>;
  };
}

export type ComingApi = Client<Omit<paths, keyof Coming> & Coming>;
