/** A problem in words: what happened, and what to do. */
export interface ProblemWords {
  readonly title: string;
  readonly action: string;
}

/** The words in both languages. */
export interface Both {
  readonly 'zh-CN': ProblemWords;
  readonly en: ProblemWords;
}

/** Two sentences in each language. */
export function words(zhTitle: string, zhAction: string, enTitle: string, enAction: string): Both {
  return { 'zh-CN': { title: zhTitle, action: zhAction }, en: { title: enTitle, action: enAction } };
}
