import { readFileSync } from 'node:fs';

/** The custom properties that every element takes, as the tokens' own words tell of them. */
export function colourProperties(folder) {
  const text = readFileSync(new URL('src/shared/tokens.styles.ts', folder), 'utf8');
  return [...text.matchAll(/^ \* @cssprop (--kh-[\w-]+) - (.+)$/gm)].map(([, name, description]) => ({
    name,
    description,
  }));
}
