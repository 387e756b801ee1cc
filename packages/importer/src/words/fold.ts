const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A text for comparing: lower case, one blank between words, and each syllable's tone at its end, so that
 * the two ways of placing it ("hoà", "hòa") and of encoding it are the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{L}\p{M}]+/gu, (syllable) => {
      const tone = syllable.match(tones)?.join('') ?? '';
      return syllable.replaceAll(tones, '') + tone;
    })
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A text on one line, with single blanks: what a wrapped line or a cell says. */
export function plain(text: string): string {
  // Most texts are so already.
  return /[^\S ]|  |^ | $/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text;
}
