import { childAt, childrenOf, valueOf, type XmlElement } from './xml.js';

/** Says the number that Word shows before a paragraph, each time it is asked for the next one. */
export type Numbering = (paragraph: XmlElement) => string;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

/**
 * The numbers that Word generates and no paragraph holds: "I.", "1.1.", "a)", "-". They are counted as
 * Word does: by list, each level beginning again under a new number above it.
 *
 * @param numbering the root of `numbering.xml`
 * @param styles the root of `styles.xml`: a style may number its paragraphs
 */
export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const lists = listsOf(numbering);
  const places = placesByStyle(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const place = placeOf(paragraph, places);
    const list = place && lists.get(place.list);
    const level = list?.levels.get(place?.level ?? 0);
    if (place === undefined || list === undefined || level === undefined) return '';
    const count = counts.get(list.id) ?? [];
    counts.set(list.id, count);
    const restart = list.starts.get(place.level);
    const isNew = restart !== undefined && !begun.has(`${place.list}/${place.level}`);
    begun.add(`${place.list}/${place.level}`);
    count[place.level] = isNew ? restart : (count[place.level] ?? level.start - 1) + 1;
    count.length = place.level + 1;
    return said(list, level, count);
  };
}

function said(list: List, level: Level, count: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return /^[-+*•–]$/.test(level.text) ? level.text : '-';
  if (level.format === 'none') return '';
  return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const each = list.levels.get(at);
    return formatted(count[at] ?? each?.start ?? 1, each?.format ?? 'decimal');
  });
}

function formatted(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperLetter') return letter(count).toUpperCase();
  if (format === 'lowerLetter') return letter(count);
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

function roman(count: number): string {
  const signs: readonly [string, number][] = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let rest = Math.min(count, 399);
  let text = '';
  for (const [sign, value] of signs) {
    while (rest >= value) [text, rest] = [text + sign, rest - value];
  }
  return text;
}

function letter(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(9, Math.floor((count - 1) / 26) + 1));
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const lists = new Map<string, List>();
  if (root === undefined) return lists;
  const abstract = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', levelsOf(each)]),
  );
  for (const num of childrenOf(root, 'w:num')) {
    const id = valueOf(childAt(num, 'w:abstractNumId')) ?? '';
    const overrides = childrenOf(num, 'w:lvlOverride');
    const levels = new Map(abstract.get(id));
    for (const own of overrides.flatMap((each) => childrenOf(each, 'w:lvl'))) levels.set(...levelOf(own));
    const starts = new Map(
      overrides.flatMap((each) => {
        const start = valueOf(childAt(each, 'w:startOverride'));
        return start === undefined ? [] : [[Number(each.attributes['w:ilvl']), Number(start)] as const];
      }),
    );
    lists.set(num.attributes['w:numId'] ?? '', { id, levels, starts });
  }
  return lists;
}

function levelsOf(list: XmlElement): Map<number, Level> {
  return new Map(childrenOf(list, 'w:lvl').map(levelOf));
}

function levelOf(level: XmlElement): [number, Level] {
  return [
    Number(level.attributes['w:ilvl']),
    {
      format: valueOf(childAt(level, 'w:numFmt')) ?? 'decimal',
      text: valueOf(childAt(level, 'w:lvlText')) ?? '',
      start: Number(valueOf(childAt(level, 'w:start')) ?? 1),
    },
  ];
}

function placesByStyle(styles: XmlElement | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  const all = styles === undefined ? [] : childrenOf(styles, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  for (const [id, style] of byId) {
    let at: XmlElement | undefined = style;
    let place: Partial<Place> = {};
    // A style may be based on a few others; a circle of them ends here too.
    for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
      place = { ...placeIn(at), ...place };
      at = byId.get(valueOf(childAt(at, 'w:basedOn')) ?? '');
    }
    if (place.list !== undefined) places.set(id, { list: place.list, level: place.level ?? 0 });
  }
  return places;
}

function placeOf(paragraph: XmlElement, byStyle: ReadonlyMap<string, Place>): Place | undefined {
  const ofStyle = byStyle.get(valueOf(childAt(paragraph, 'w:pPr', 'w:pStyle')) ?? '');
  const { list, level = 0 } = { ...ofStyle, ...placeIn(paragraph) };
  return list === undefined || list === '0' ? undefined : { list, level };
}

/** What an element says of its list and its level; what it leaves out, its style says. */
function placeIn(element: XmlElement): Partial<Place> {
  const properties = childAt(element, 'w:pPr', 'w:numPr');
  const [list, level] = ['w:numId', 'w:ilvl'].map((name) => valueOf(childAt(properties, name)));
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}
