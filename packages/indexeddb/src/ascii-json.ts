import { canonicalJson } from '@kehoach/core';

/**
 * JSON with every letter beyond ASCII escaped: one "đ" makes a browser keep two bytes for each character of a
 * text, which then takes half as long again to come back.
 *
 * Not by `JSON.stringify` of a list or an object: that calls `toJSON`, which old libraries put on every array.
 */
export function asciiJson(value: unknown): string {
  return canonicalJson(value).replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
