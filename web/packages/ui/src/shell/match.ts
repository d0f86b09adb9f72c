/** Something that can be found by typing. */
export interface Findable {
  label: string;
  /** Other words for it, both languages. */
  synonyms?: readonly string[] | undefined;
  /** First letters of its syllables: `dd` for 订单. */
  initials?: string | undefined;
}

/**
 * How well a typed text fits, higher is better; 0 does not fit. A beginning beats an inside, the name beats other words,
 * and initials (of pinyin, or of English words) come last.
 */
export function fits(typed: string, { label, synonyms = [], initials }: Findable): number {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return 1;
  const name = label.toLowerCase();
  if (name === text) return 100;
  if (name.startsWith(text)) return 80;
  if (synonyms.some((word) => word.toLowerCase().startsWith(text))) return 60;
  if (name.includes(text)) return 50;
  if (initials?.toLowerCase().startsWith(text)) return 40;
  if (wordInitials(label).startsWith(text) && text.length > 1) return 30;
  if (synonyms.some((word) => word.toLowerCase().includes(text))) return 20;
  return 0;
}

function wordInitials(label: string): string {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('');
}
