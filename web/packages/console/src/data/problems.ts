import { problemIn, problemWords } from '@souk/api';
import type { Language } from '@souk/text';
import type { FieldProblem } from '@souk/ui';
import { languages } from './page.ts';

/** A sentence for people about whatever was thrown. */
export function sayProblem(thrown: unknown, language: Language = languages.current()): string {
  const problem = problemIn(thrown);
  if (problem === undefined) return thrown instanceof Error ? thrown.message : String(thrown);
  const { title, action } = problemWords(problem, language);
  const stop = language === 'zh-CN' ? '。' : '. ';
  return `${title}${stop}${action}`;
}

/** For switches and dialogs: they show the message of what is thrown. */
export async function inWords<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (thrown) {
    throw new Error(sayProblem(thrown), { cause: thrown });
  }
}

/** What the form's fields are to show; a problem without pointers becomes one line of its summary. */
export function formProblems(thrown: unknown): readonly FieldProblem[] {
  const problem = problemIn(thrown);
  // The sign-in dialog says it, over the form.
  if (problem?.kind === 'unauthenticated') return [];
  if (problem !== undefined && problem.errors.length > 0) return problem.errors;
  return [{ pointer: '', detail: sayProblem(thrown) }];
}

/** Somebody else changed it meanwhile. */
export function isConflict(thrown: unknown): boolean {
  return problemIn(thrown)?.kind === 'changed';
}

/** As {@link formProblems}; a name that somebody has already is a mistake of its field. */
export function takenAt(thrown: unknown, pointer: string): readonly FieldProblem[] {
  if (problemIn(thrown)?.kind !== 'taken') return formProblems(thrown);
  return [{ pointer, detail: sayProblem(thrown) }];
}
