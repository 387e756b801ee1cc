/**
 * Sayings in one line, each told once: what is missing or blank is left out, and so is what repeats another, the marks
 * at its end aside. "Chờ vốn" beside "Chờ vốn." is one saying.
 */
export function joinedText(parts: readonly (string | undefined)[]): string {
  const said = new Map<string, string>();
  for (const part of parts) {
    const words = part?.trim() ?? '';
    const key = words.replace(/[\s.;:,]+$/, '');
    if (words !== '' && !said.has(key)) said.set(key, words);
  }
  return [...said.values()].join(' · ');
}
