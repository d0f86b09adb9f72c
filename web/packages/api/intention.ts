/** Something that a person means to do once, however often it is sent. */
export interface Intention {
  /** For `params.header` of operations that take it. */
  readonly header: { readonly 'Idempotency-Key': string };
}

/** Make one when the dialog opens, and use it for each try of that dialog: nothing is done twice. */
export function intention(): Intention {
  // Not `randomUUID`: old in-app browsers lack it, and so does any page that came over plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { header: { 'Idempotency-Key': key } };
}

/** For `headers` of an edit: the version that was read, so that nobody's change is overwritten. */
export function ifMatch(version: number | string): { readonly 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
