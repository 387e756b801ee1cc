/** All in capitals but for what a bracket adds, as titles are. */
export function isLoud(words: string): boolean {
  const own = words.replace(/\s\([^()]*\)/gu, '');
  return /\p{Lu}{2}/u.test(own) && own === own.toUpperCase();
}
