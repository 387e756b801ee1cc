/**
 * JSON with every letter beyond ASCII escaped: one "đ" makes a browser keep two bytes for each character of a
 * text, which then takes half as long again to come back, and ten times as long to be encoded for a digest.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
