/**
 * Control characters, marks that turn the direction of writing, ends of lines inside a field, halves of
 * characters: what a terminal would obey, or show as something else than it is.
 *
 * @see https://trojansource.codes, on the marks of direction
 */
const obeyed =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/** The text with those as escapes, `\u001b` for one; inside JSON they mean the same as before. */
export function printable(text: string): string {
  return text.replaceAll(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
