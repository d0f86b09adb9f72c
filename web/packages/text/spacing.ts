/**
 * Between Han and Latin stands a thin space. Sentences contain none: `text-autospace: normal` draws it, where a browser
 * knows it. Where CSS does not reach (a poster's canvas, a title), {@link thinSpaced} puts it in.
 */
const thinSpace = '\u2009';

const han = '\\p{Script=Han}';
const latin = '[A-Za-z0-9¥$€£%]';

const hanThenLatin = new RegExp(`(${han})(?=${latin})`, 'gu');
const latinThenHan = new RegExp(`(${latin})(?=${han})`, 'gu');
const typed = new RegExp(`${han} +${latin}|${latin} +${han}`, 'u');

/** With a thin space between each Han and Latin letter or figure that touch. */
export function thinSpaced(text: string): string {
  return text.replace(hanThenLatin, `$1${thinSpace}`).replace(latinThenHan, `$1${thinSpace}`);
}

/** Whether somebody typed such a space into a sentence. */
export function spacedByHand(text: string): boolean {
  return typed.test(text);
}
