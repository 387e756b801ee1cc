import type { Head } from '../head/head.js';
import { said } from '../head/said.js';
import type { Outline } from '../outline/outline.js';
import type { Range } from '../words/range.js';

/** The theme of a plan: its words, and the stretch that quotes them. */
export interface Theme {
  readonly text: string;
  readonly place: Range;
}

/** The emulation theme of the whole plan: 'với chủ đề “…”', 'Phong trào thi đua “…”' in its title. */
export function themeOf(text: string, { title }: Head, { items }: Outline): Theme | undefined {
  for (const { words } of items) {
    const found = quoted(text, words, ofTheme);
    if (found !== undefined) return found;
  }
  return title && (quoted(text, title, ofTheme) ?? quoted(text, title, ofCampaign));
}

const quote = '\\s*:?\\s*[“"«‘\']([^”"»]{3,600})[”"»]';
const ofTheme = new RegExp(`chủ đề(?:\\s\\p{L}+){0,4}${quote}`, 'iu');
const ofCampaign = new RegExp(
  `(?:phong trào|thi đua|chiến dịch|cuộc vận động|đợt cao điểm|tháng hành động|tuần lễ)(?:\\s[\\p{L}-]+){0,6}${quote}`,
  'iu',
);

function quoted(text: string, { from, to }: Range, pattern: RegExp): Theme | undefined {
  const match = pattern.exec(text.slice(from, to));
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const start = from + match.index + match[0].lastIndexOf(words);
  const { text: theme } = said(text, { from: start, to: start + words.length });
  return { text: theme, place: { from: start, to: start + words.length } };
}
