/** Words of which one stands at a place of a phrase. */
export interface Part {
  readonly words: readonly string[];
  readonly times: 'once' | 'at most once' | 'any number';
}

/** One of these words. */
export function one(...words: readonly string[]): Part {
  return { words, times: 'once' };
}

/** One of these words, or none. */
export function maybe(...words: readonly string[]): Part {
  return { words, times: 'at most once' };
}

/** Any of these words, several times too. */
export function any(...words: readonly string[]): Part {
  return { words, times: 'any number' };
}

const signs = { once: '', 'at most once': '?', 'any number': '*' } as const;

/** Whether a text, in small letters with single blanks, is these parts in a row and nothing else. */
export function phrase(...parts: readonly Part[]): (text: string) => boolean {
  const rows = parts.map(({ words, times }) => `(?:${oneOf(words)} )${signs[times]}`);
  const pattern = new RegExp(`^${rows.join('')}$`, 'u');
  return (text) => pattern.test(`${text} `);
}

/** A pattern of any of these words, of which each may be a pattern itself. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
