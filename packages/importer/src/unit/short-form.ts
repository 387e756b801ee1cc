import type { NamedUnit } from './named-unit.js';

/** "Sở NN&PTNT", or "TN&MT" alone: the short form of a department's name with "&" in it. */
export function isShortForm(text: string): boolean {
  return /^(?:(?:sở|phòng|bộ) )?(?:\p{Lu}{1,6},\s?)?\p{Lu}{1,6}&\p{Lu}{1,6}$/iu.test(text);
}

/** "Sở NN&PTNT, TN&MT" says "Sở" once, for both. */
export function withHeads(names: readonly NamedUnit[]): NamedUnit[] {
  let head = '';
  return names.map(({ name, ...place }) => {
    const own = isShortForm(name) ? /^(?:sở|phòng|bộ) /iu.exec(name)?.[0] : '';
    head = own ?? head;
    return { name: own === undefined ? `${head}${name}` : name, ...place };
  });
}
