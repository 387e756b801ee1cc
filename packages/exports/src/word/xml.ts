/** A text as it may stand between tags and in attributes: escaped, without signs that XML may not hold. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => names[sign] ?? '');
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Millimetres in twentieths of a point, as Word counts. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}
