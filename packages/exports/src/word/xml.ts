/** A text that files may hold, as it stands between tags and in attributes. */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => names[sign] ?? '');
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Millimetres in twentieths of a point, as Word counts. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}
