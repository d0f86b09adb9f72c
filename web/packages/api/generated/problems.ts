// Generated from openapi/problems.md by `npm run types`: change it there.

/** Every kind of problem that the server knows. */
export const problemKinds = [
  /** The request has mistakes (422). */
  'invalid',
  /** The body cannot be read (400). */
  'unreadable',
  /** The body has the wrong type (415). */
  'unsupported-media-type',
  /** The body is too large (413). */
  'too-large',
  /** There is no such thing (404). */
  'not-found',
  /** There is no such operation (404). */
  'no-such-operation',
  /** The method is not allowed here (405). */
  'method-not-allowed',
  /** There is no such shop (404). */
  'unknown-tenant',
  /** The shop is suspended (403). */
  'tenant-suspended',
  /** The shop is closed (410). */
  'tenant-closed',
  /** Sign in first (401). */
  'unauthenticated',
  /** The sign-in name or the password is wrong (401). */
  'wrong-password',
  /** This needs a right that you do not have (403). */
  'forbidden',
  /** The request came from another site (403). */
  'cross-site',
  /** Too many requests (429). */
  'too-many-requests',
  /** It is taken (409). */
  'taken',
  /** It was changed in the meantime (409). */
  'changed',
  /** The idempotency key was used for another request (409). */
  'idempotency-key-reused',
  /** The request with this key is still running (409). */
  'idempotency-key-in-use',
  /** This cannot be done now (409). */
  'not-now',
  /** This is refused (409). */
  'refused',
  /** The file is not taken (422). */
  'app-refused',
  /** Not enough pieces (409). */
  'sold-out',
  /** The price has changed (409). */
  'price-changed',
  /** The callback was refused (400). */
  'callback-refused',
  /** The server did not finish in time (503). */
  'timed-out',
  /** The server is busy (503). */
  'busy',
  /** Something went wrong here (500). */
  'internal',
] as const;

/** A kind of problem: the last part of its `type`. */
export type ProblemKind = (typeof problemKinds)[number];
