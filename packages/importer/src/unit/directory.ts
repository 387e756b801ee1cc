import { fold, plain } from '../words/fold.js';
import { asWritten } from './as-written.js';
import { isLoud } from '../words/loud.js';
import type { Range } from '../words/range.js';
import { beginsUnit } from './begins.js';
import type { NamedUnit } from './named-unit.js';

/** A unit of the draft: one identity, the first name that the document gives it, and all others. */
export interface DraftUnit {
  readonly id: string;
  readonly name: string;
  /** Other ways in which the document writes it. */
  readonly names: readonly string[];
  readonly role: 'office' | 'council' | 'group' | 'unit';
  readonly places: readonly Range[];
}

/** Collects units under one id each, however they are spelt. */
export interface UnitDirectory {
  /** The ids of units named in the document, in order, without repeats. */
  readonly idsOf: (units: readonly NamedUnit[]) => string[];
  readonly units: () => readonly DraftUnit[];
}

/** What every office writes short. */
const common: readonly [string, string][] = [
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['bql', 'ban quản lý'],
  ['vp', 'văn phòng'],
  ['cc', 'chi cục'],
  ['ttyt', 'trung tâm y tế'],
];

/**
 * A directory that knows two spellings of a unit as one: capitals, accents placed either way, what every
 * office abbreviates, and what the document itself abbreviates ("Sở Công Thương (SCT)").
 */
export function unitDirectory(text: string): UnitDirectory {
  const short = new Map(
    [...common, ...initialsIn(text), ...abbreviationsIn(text)].map(([from, to]) => [fold(from), fold(to)]),
  );
  const byKey = new Map<string, { id: string; name: string; names: Set<string>; places: Range[] }>();
  const idFor = idGiver();
  const keys = new Map<string, string>();
  const add = ({ name, from, to }: NamedUnit): string => {
    const key = keys.get(name) ?? keyOf(name, short);
    keys.set(name, key);
    const known = byKey.get(key);
    if (known !== undefined) {
      known.places.push({ from, to });
      if (known.name !== name) known.names.add(name);
      return known.id;
    }
    // A heading in capitals says no more than the name as it is written elsewhere.
    const own = isLoudName(name) ? asWritten(text, name) : name;
    const id = idFor(slugOf(own));
    byKey.set(key, { id, name: own, names: new Set(own === name ? [] : [name]), places: [{ from, to }] });
    return id;
  };
  return {
    idsOf: (units) => [...new Set(units.map(add))],
    units: () => [...byKey.values()].map((unit) => ({ ...unit, names: [...unit.names], role: roleOf(unit.name) })),
  };
}

/** More than a short form: "SỞ NỘI VỤ", and not "SỞ TC". */
function isLoudName(name: string): boolean {
  return isLoud(name) && /\p{Lu}{2,}\s\p{Lu}{2,}/u.test(name) && name.length > 7;
}

/** More short forms than these no plan has. */
const mostInitials = 30;

/**
 * "Phòng QLDL" where the document also writes "Phòng Quản lý du lịch", and no other name of these initials: an
 * abbreviation that nobody defines.
 */
function initialsIn(text: string): [string, string][] {
  const seen = new Map<string, readonly [kind: string, initials: string]>();
  for (const [whole, kind = '', initials = ''] of text.matchAll(
    /(?<!\p{L})((?:Phòng|Sở|Ban|Chi cục|Cục|Vụ|Trung tâm|Trạm|Tổ|Khoa|Hội|Đội)) (\p{Lu}{2,6})(?![\p{L}&])/gu,
  ))
    if (seen.size < mostInitials) seen.set(whole, [kind, initials]);
  return [...seen.values()].flatMap(([kind, initials]) => {
    const words = initials.split('').map((letter) => `${letter}\\p{L}*`);
    const pattern = new RegExp(`(?<!\\p{L})${kind} (${words.join('(?:,? | - | và | & )')})(?!\\p{L})`, 'giu');
    const names = new Set([...text.matchAll(pattern)].map(([, name = '']) => fold(name)));
    const [only] = names;
    return names.size === 1 && only !== undefined ? [[initials, only] as [string, string]] : [];
  });
}

/** A name for an id: its letters without accents, joined by "-". */
export function slugOf(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return (
    letters
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || 'x'
  );
}

/** Gives ids, each once: the id asked for, or with the first number that makes it free. */
export function idGiver(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count === 1) return id;
    const numbered = `${id}-${count}`;
    counts.set(numbered, 1);
    return numbered;
  };
}

/** What is the same for all spellings of a unit: short forms written out, "&" and "-" as in the full name. */
function keyOf(name: string, short: ReadonlyMap<string, string>): string {
  const own = fold(name.replace(definition, ''));
  const whole = short.get(own) ?? own;
  return whole
    .replaceAll(/\s*&\s*/g, ' và ')
    .replaceAll(/[-–]/g, ' ')
    .split(/\s+/)
    .map((word) => short.get(word) ?? short.get(word.replaceAll('và', '&')) ?? word)
    .join(' ')
    .replaceAll(/[-–]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A bracket that only says how the unit is called from here on. */
const definition = /\s*\((?:(?:sau đây )?(?:được )?(?:gọi|viết) (?:tắt )?là\s*:?\s*[^)]*|[\p{Lu}Đ&]{2,10})\)\s*$/u;

function roleOf(name: string): DraftUnit['role'] {
  const words = name.normalize('NFC').toLowerCase();
  if (words.startsWith('hội đồng')) return 'council';
  const isMany = /^(?:các|những|một số|toàn thể)\s/u.test(words) || /\scác\s/u.test(words);
  return isMany || !/\p{Lu}/u.test(name.normalize('NFC')) ? 'group' : 'unit';
}

/**
 * "Sở Công Thương (SCT)", "Phòng Lao động … (sau đây viết tắt là Phòng LĐTBXH)": an abbreviation in brackets
 * after what it stands for.
 */
function abbreviationsIn(text: string): [string, string][] {
  const found: [string, string][] = [];
  for (const { 1: told, 2: short = '', index } of text.matchAll(
    /\((?:((?:sau đây )?(?:được )?(?:gọi|viết) (?:tắt )?là)(?: {0,3}:)? {0,3})?(\p{L}[\p{L}\d&/ -]{1,40})\)/gu,
  )) {
    const words = plain(text.slice(Math.max(0, index - 120), index)).split(' ');
    const last = /^(?:\p{L}+ )?([\p{Lu}Đ][\p{Lu}Đ&-]{1,9})$/u.exec(short)?.[1];
    if (last !== undefined) found.push(...spelledOut(short, last, words));
    else if (told !== undefined) {
      const full = unitBefore(words);
      if (full !== undefined) found.push([short, full]);
    }
  }
  return found;
}

/** The words whose first letters are the abbreviation, from the end; a joining "và" need not have one. */
function spelledOut(short: string, initials: string, words: readonly string[]): [string, string][] {
  const letters = initials.replaceAll(/[&-]/g, '').split('');
  const full: string[] = [];
  let at = words.length - 1;
  for (const letter of letters.toReversed()) {
    const isJoint = letter !== 'V' && /^(?:và|[-–&])$/u.test(words[at] ?? '');
    if (isJoint) full.unshift(words[at--] ?? '');
    if ((words[at] ?? '').charAt(0).toUpperCase() !== letter) return [];
    full.unshift(words[at--] ?? '');
  }
  const head = short.slice(0, short.length - initials.length).trim();
  const name = full.join(' ').replace(/[,.;:]+$/u, '');
  return [[initials, name], ...(head === '' ? [] : [[short, `${head} ${name}`] as [string, string]])];
}

/** The name of the unit that ends here: its words from the last one that begins a unit on. */
function unitBefore(words: readonly string[]): string | undefined {
  for (let at = words.length - 2; at >= Math.max(0, words.length - 14); at -= 1) {
    const name = words.slice(at).join(' ');
    if (/^\p{Lu}/u.test(name) && beginsUnit(name)) return name;
  }
  return undefined;
}
