import { oneOf } from '../words/phrase.js';

/** How deep a heading of each kind stands; a deeper one belongs to the one above it. */
const ranks = {
  part: 0,
  roman: 1,
  capital: 1.5,
  number: 2,
  named: 5.8,
  round: 6,
  letter: 6.2,
  'round-letter': 6.3,
  ordinal: 6.4,
  'small-roman': 6.5,
  star: 6.6,
  unmarked: 6.9,
  dash: 7,
  plus: 8,
} as const;

/** The kinds of marks with which a paragraph begins. */
export type MarkerKind = keyof typeof ranks;

/** The mark with which a paragraph begins: "II.", "1.1.", "đ)", "-". */
export interface Marker {
  readonly kind: MarkerKind;
  /** As it counts: "II", "1.1", "đ"; empty for a bullet. */
  readonly label: string;
  /** Its place in its row, from 1; 0 where it has none. */
  readonly ordinal: number;
  readonly rank: number;
  /** Where the words after it begin. */
  readonly end: number;
}

/** What stands for the mark of a title that has none. */
export const noMarker: Marker = { kind: 'unmarked', label: '', ordinal: 0, rank: ranks.unmarked, end: 0 };

const letters = 'abcdđeghiklmnopqrstuvxy';
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const cardinals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Nouns by which parts of a paper are called, and then counted: "Phần thứ nhất", "Điều 3"; each stands below those before it. */
const parts = ['phần', 'chương', 'mục', 'điều'];

/** Nouns by which parts of the work are called, and then counted: "Đợt 1", "Nhiệm vụ 2". */
const works = [
  'hoạt động',
  'nhiệm vụ',
  'công việc',
  'nội dung',
  'chuyên đề',
  'bước',
  'đợt',
  'giai đoạn',
  'vấn đề',
  '(?:phần |đầu )?việc',
  'nhóm (?:nhiệm vụ|giải pháp|việc|công việc)',
  'mục tiêu',
  'giải pháp',
  'tình huống',
  'cấp độ',
  'phiếu(?: (?:giao )?việc)?',
];

/** One look that most paragraphs do not pass. */
const mayBegin = new RegExp(
  `^(?:${[
    '[\\d(\\-–—•●▪◦−+*☐☑☒✓✔□■◻◼►➢❖]',
    '[IVX]{1,6}[\\s.)/–-]',
    '\\p{L}[.)/]',
    '[ivx]{2,4}[.)]',
    '[a-zđ]\\.\\d',
    '[A-HĐ]\\.\\d',
    ...parts,
    'phụ lục',
    'biểu',
    'mẫu',
    ...works,
    'thứ\\s',
    '\\p{L}{2,4}\\slà',
  ].join('|')})`,
  'iu',
);

/** The mark at the beginning of a text, if there is one. Looks at its first 60 characters. */
export function markerOf(text: string): Marker | undefined {
  const start = text.slice(0, 60);
  if (!mayBegin.test(start)) return undefined;
  for (const read of readers) {
    const marker = read(start);
    if (marker) return marker;
  }
  return undefined;
}

/** Where the words begin behind the mark of a line; at its start where the mark is all that it says: "Đợt 1". */
export function markEnd(line: string): number {
  const end = markerOf(line)?.end ?? 0;
  return end < line.length ? end : 0;
}

/** "i", "v" and "x" as numbers; nothing for other letters. */
export function smallRoman({ label, end }: Marker): Marker | undefined {
  return /^[ivx]$/.test(label) ? marker('small-roman', label, countOf(label), end) : undefined;
}

/** Whether a mark counts, so that a repeated or skipped one is a slip. */
export function counts({ kind }: Marker): boolean {
  return kind !== 'star' && kind !== 'dash' && kind !== 'plus' && kind !== 'unmarked';
}

/** "Phần thứ nhất", "CHƯƠNG II", "Điều 3.": all small, all capitals, or with one. */
const partMark = new RegExp(
  `^${oneOf(parts.flatMap((word) => [word, word.toUpperCase(), capitalized(word)]))}` +
    '\\s+(?:[Tt][Hh][Ứứ]\\s+(\\p{L}+)|([IVX]{1,6}|\\d{1,3}|[A-E]))(?=[\\s.:]|$)[.:]?\\s*',
  'u',
);

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Đợt 1.", "Nhiệm vụ 2:", "Phiếu việc số 3": parts of work by their kind and number. */
const namedMark = new RegExp(
  `^${oneOf(works)}\\s+(?:thứ\\s+|số\\s+)?(\\d{1,2}|[ivx]{1,4})\\s*(?:[.:)]\\s*(?=\\S)|[-–]\\s+(?=\\p{L})|(?=\\s?\\()|$)`,
  'iu',
);

const readers: readonly ((text: string) => Marker | null | undefined)[] = [
  (text) => {
    const match = partMark.exec(text);
    const label = match?.[1] ?? match?.[2] ?? '';
    const depth = match === null ? 0 : parts.findIndex((noun) => match[0].toLowerCase().startsWith(noun));
    return match && { ...marker('part', label, countOf(label), match[0].length), rank: ranks.part + depth / 10 };
  },
  (text) => {
    const match = /^(?:phụ lục|biểu|mẫu)(?:\s+(?:số\s+)?([ivx]{1,6}|\d{1,3}))?\s*(?=[:.\n(]|$)[:.]?\s*/iu.exec(text);
    return match && marker('part', match[1] ?? '', 0, match[0].length);
  },
  (text) => {
    const match = namedMark.exec(text);
    return match && marker('named', match[1] ?? '', countOf(match[1] ?? ''), match[0].length);
  },
  (text) => {
    const match = /^((?:[IVX]{1,6}|[A-HĐ])(?:\.\d{1,2}){1,3})(?:[.):]\s*|\s+)(?=[^\d\s%])/.exec(text);
    const parts = match?.[1]?.split('.') ?? [];
    const found = match && marker('number', parts.join('.'), Number(parts.at(-1)), match[0].length);
    return found && { ...found, rank: ranks.number + parts.length - 2 };
  },
  (text) => {
    const match = /^([IVX]{1,6})(?:\s*[.)/]\s*|\s*[-–]\s+)(?=[^\s\d])/.exec(text);
    return match && marker('roman', match[1] ?? '', romanOf(match[1] ?? ''), match[0].length);
  },
  (text) => {
    const match = /^([A-HĐ])[.)]\s+(?=\p{Lu})/u.exec(text);
    return match && marker('capital', match[1] ?? '', (match[1] ?? '').charCodeAt(0) - 64, match[0].length);
  },
  (text) => {
    const match = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:[.):]\s*|\s*[-–]\s+|\s+)(?=[^\d\s%])/.exec(text);
    const parts = match?.[1]?.split('.') ?? [];
    const found = match && marker('number', parts.join('.'), Number(parts.at(-1)), match[0].length);
    return found && { ...found, rank: ranks.number + parts.length - 1 };
  },
  (text) => {
    const match = /^(\d{1,3})(?:[.)/]\s*(?=[^\d\s])|[.)]\s+(?=\d+(?:,\d+)?\s?%)|[-–]\s+(?=\p{Lu}))/u.exec(text);
    return match && marker('number', match[1] ?? '', Number(match[1]), match[0].length);
  },
  (text) => {
    const match = /^\((\d{1,2})\)\s*(?=\S)/.exec(text);
    return match && marker('round', match[1] ?? '', Number(match[1]), match[0].length);
  },
  (text) => {
    const match = /^(?:\(([a-zđ])\)\s*|\(?([ivx]{2,4})[.)]\s+)(?=\S)/u.exec(text);
    const [all = '', letter = '', roman] = match ?? [];
    return (
      match &&
      (roman === undefined
        ? marker('round-letter', letter, letters.indexOf(letter) + 1, all.length)
        : marker('small-roman', roman, countOf(roman), all.length))
    );
  },
  (text) => {
    const match = /^([a-zđ](?:\.\d{1,2}){1,2})(?:[.):]\s*|\s+)(?=[^\d\s%])/u.exec(text);
    const found = match && marker('letter', match[1] ?? '', Number(match[1]?.split('.').at(-1)), match[0].length);
    return found && { ...found, rank: ranks.letter + 0.02 * found.label.split('.').length };
  },
  (text) => {
    const match = /^([a-zđ])(?:[.)]\s*(?=\S)|\/\s+(?=\p{L}))/u.exec(text);
    return match && marker('letter', match[1] ?? '', letters.indexOf(match[1] ?? '') + 1, match[0].length);
  },
  (text) => {
    const match = /^(?:thứ\s+(\p{L}+)|(\p{L}+)\s+là)\s*[,:]\s*/iu.exec(text);
    const at =
      match &&
      (match[1] === undefined ? cardinals.indexOf((match[2] ?? '').toLowerCase()) : ordinals.indexOf(match[1]));
    return match && at !== null && at >= 0 ? marker('ordinal', String(at + 1), at + 1, match[0].length) : undefined;
  },
  (text) => bullet(text, /^[-–—•●▪◦−☐☑☒✓✔□■◻◼►➢❖]\s*(?=\S)/u, 'dash'),
  (text) => bullet(text, /^\+\s*(?=\S)/u, 'plus'),
  (text) => bullet(text, /^\*\s*(?=[^\s*])/u, 'star'),
];

function bullet(text: string, pattern: RegExp, kind: MarkerKind): Marker | null {
  const match = pattern.exec(text);
  return match && marker(kind, '', 0, match[0].length);
}

function marker(kind: MarkerKind, label: string, ordinal: number, end: number): Marker {
  return { kind, label, ordinal, rank: ranks[kind], end };
}

function countOf(label: string): number {
  const at = ordinals.indexOf(label.toLowerCase());
  if (at >= 0) return at + 1;
  return /^\d+$/.test(label) ? Number(label) : romanOf(label.toUpperCase());
}

function romanOf(label: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  return label.split('').reduce((sum, sign, at) => {
    const [value, next] = [values[sign] ?? 0, values[label[at + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
