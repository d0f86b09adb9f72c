import { type ProblemKind, problemKinds } from './generated/problems.ts';

/** What the server cannot say: that it did not answer, or that nobody knows what came of a request. */
export type OwnKind =
  /** There was no answer, and nothing can have changed. */
  | 'unreachable'
  /** A write was sent and no answer came: it may have been done. */
  | 'unknown-outcome'
  /** A kind that is newer than this page, or an answer of something between us and the server. */
  | 'unknown';

/** A mistake in the input: a JSON pointer into the body, or `?name` for a parameter. */
export interface Mistake {
  readonly pointer: string;
  readonly detail: string;
}

/** What came in the place of the answer (RFC 9457), typed. {@link problemWords} says it to people. */
export interface Problem {
  readonly kind: ProblemKind | OwnKind;
  /** Narrower than the kind where that helps: `order_not_payable`. */
  readonly code: string;
  /** The server's words in English, for kinds that this page does not know. */
  readonly title: string;
  readonly detail: string;
  /** 0 where there was no answer. */
  readonly status: number;
  /** What the log names the request by; to be copied by whoever asks for help. */
  readonly requestId: string | null;
  readonly errors: readonly Mistake[];
  /** Seconds until trying again helps. */
  readonly retryAfter: number | null;
  /** What some kinds say besides: `left` of `sold-out`, `permission` of `forbidden`. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** Thrown by `answer` instead of an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.kind} (${problem.code}): ${problem.detail}`, options);
    this.problem = problem;
  }
}

/** The problem of something thrown, or nothing where it is a defect or an abort of ours. */
export function problemIn(thrown: unknown): Problem | undefined {
  return thrown instanceof ProblemError ? thrown.problem : undefined;
}

/** Reads a problem from a refusal. Whatever the body is, the answer is a problem. */
export function readProblem(response: Pick<Response, 'status' | 'headers'>, body: unknown): Problem {
  const { type, title, status: _, code, detail, instance, errors, ...more } = isObject(body) ? body : {};
  const kind = kindOf(type);
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    kind,
    code: asText(code) ?? kind.replaceAll('-', '_'),
    title: asText(title) ?? `HTTP ${response.status}`,
    detail: asText(detail) ?? '',
    status: response.status,
    requestId: asText(instance)?.split(':').pop() ?? response.headers.get('Souk-Request-Id'),
    errors: Array.isArray(errors) ? errors.filter(isMistake) : [],
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : null,
    more,
  };
}

/** A problem that no server said. */
export function ownProblem(kind: Exclude<OwnKind, 'unknown'>, detail: string, more: Problem['more'] = {}): Problem {
  const code = kind.replaceAll('-', '_');
  return { kind, code, title: kind, detail, status: 0, requestId: null, errors: [], retryAfter: null, more };
}

function kindOf(type: unknown): ProblemKind | 'unknown' {
  const name = asText(type)?.split('/').pop();
  return problemKinds.find((kind) => kind === name) ?? 'unknown';
}

function isMistake(value: unknown): value is Mistake {
  return isObject(value) && typeof value.pointer === 'string' && typeof value.detail === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
