import { fieldMistakes } from '@souk/api';
import type { Mistake } from '@souk/shop-ui';
import { useLanguage } from '@souk/shop-ui';
import { useState } from 'preact/hooks';
import { asProblem, type Problem } from './client.ts';
import { problemWords } from './problems.ts';

interface Sent {
  /** What is wrong with each field, by its name in the form. */
  wrong: Readonly<Record<string, string>>;
  /** Everything for the summary. */
  mistakes: readonly Mistake[];
  problem: Problem | null;
}

const nothing: Sent = { wrong: {}, mistakes: [], problem: null };

/**
 * What came of sending a form. `fields` are the paths of the body that the form shows, each with a sentence that says
 * what would be right: the server's own sentences are in English only.
 */
export function useSent(fields: Readonly<Record<string, string>>) {
  const language = useLanguage();
  const [sent, setSent] = useState<Sent>(nothing);
  /** Lays a refusal onto the form. True if something of it could be laid onto a field or into the summary. */
  const refused = (thrown: unknown): Problem => {
    const problem = asProblem(thrown);
    const found = fieldMistakes(problem, (path) => path in fields);
    const wrong = Object.fromEntries(
      Object.entries(found.fields).map(([path, detail]) => [path, fields[path] ?? detail]),
    );
    const own = Object.entries(wrong).map(([path, detail]) => ({ pointer: path, detail }));
    const others = problem.errors.length === 0 ? [] : found.others;
    setSent({ wrong, mistakes: [...own, ...others], problem });
    return problem;
  };
  /** Marks fields before anything is sent. */
  const mark = (wrong: Record<string, string>) => {
    setSent({
      wrong,
      mistakes: Object.entries(wrong).map(([pointer, detail]) => ({ pointer, detail })),
      problem: null,
    });
  };
  const words = sent.problem && sent.mistakes.length === 0 ? problemWords(sent.problem, language) : null;
  return { ...sent, words, refused, mark, clear: () => setSent(nothing) };
}
