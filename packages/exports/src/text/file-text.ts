/** Marks without a shape that turn the direction of what follows them, and the mark of an order of bytes. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** What ends a line, in whatever system it was written. */
const ending = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, halves of characters and places that are no character: XML and iCalendar hold none of them. */
const shapeless = /(?!\n)\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
/** Most texts hold nothing of all that. */
const unfit = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u;

/**
 * Words of a plan as every file may hold them: ends of lines are `\n`, a tab is a blank, marks of direction are left
 * out, and what has no shape becomes the sign for that, U+FFFD. What else a kind of file minds (markup, formulas) is
 * escaped where it is written.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 * @see https://trojansource.codes, on the marks of direction
 */
export function fileText(text: string): string {
  if (!unfit.test(text)) return text;
  return text.replaceAll(ending, '\n').replaceAll('\t', ' ').replaceAll(turning, '').replaceAll(shapeless, '\uFFFD');
}

/** The same in one line, for a place that has no more. Blanks that do not break stay as they are. */
export function lineText(text: string): string {
  return fileText(text)
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

/** The same as part of a sentence: without the mark at its end. */
export function phraseText(text: string): string {
  return lineText(text).replace(/[.;:,]+$/, '');
}

/** At most so many UTF-16 units; a sign at the end says that there was more. No character is cut in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
