/** Marks as they are typed: with commas between, of either language. */
export function marksIn(text: string): string[] {
  const typed = text.split(/[,，、]/).map((mark) => mark.trim());
  return [...new Set(typed)].filter((mark) => mark !== '');
}

/** Whether a mark is one that the server takes. */
export function isMark(mark: string): boolean {
  return /^[\p{Alphabetic}\p{N}\-_./ +#]{1,64}$/u.test(mark);
}
