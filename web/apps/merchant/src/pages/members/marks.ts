/** Marks as they are typed: with commas between, of either language. */
export function marksIn(text: string): string[] {
  const typed = text.split(/[,，、]/).map((mark) => mark.trim());
  return [...new Set(typed)].filter((mark) => mark !== '');
}
