/**
 * Text of members and apps, where only plain text is taken (`title`, `aria-label`, a document's title): its marks of
 * direction turn nothing outside it around, and it has one line. In elements use `<bdi>` instead.
 */
export function contained(text: string): string {
  return `\u2068${text.replace(directionOrControl, ' ').trim()}\u2069`;
}

/** Embeddings, overrides, isolates and control characters, line feeds among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought.
const directionOrControl = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
