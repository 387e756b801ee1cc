import type { DirectoryUnit } from './directory-schema.js';

/** What every office writes short, without accents. */
const short: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['mttq', 'mat tran to quoc'],
  ['ubmttq', 'uy ban mat tran to quoc'],
  ['bql', 'ban quan ly'],
  ['vp', 'van phong'],
  ['tp', 'thanh pho'],
]);

/** Words that no short form of a name has a letter for. */
const unsaid: ReadonlySet<string> = new Set(['va', 'cua', 've', 'cac']);

/** Finds units by what papers call them. */
export class UnitNames {
  readonly #byName: ReadonlyMap<string, string | undefined>;
  readonly #byLetters: ReadonlyMap<string, string | undefined>;

  constructor(units: readonly DirectoryUnit[]) {
    const named = units.flatMap(({ id, names, aliases = [] }) =>
      [...names.flatMap(({ name, short = name }) => [name, short]), ...aliases].map((name) => [name, id] as const),
    );
    this.#byName = onlyOnes(named.map(([name, id]) => [spelt(name), id]));
    this.#byLetters = onlyOnes(named.map(([name, id]) => [lettersOf(name), id]));
  }

  /**
   * The one unit that bears or bore this name, or has it as an alias: accents, capitals and signs do not count, nor
   * does what every office writes short ("UBND", "VP"). Else the one of whose words these are the first letters
   * ("SGDĐT", Sở Giáo dục và Đào tạo).
   */
  find(name: string): string | undefined {
    const key = spelt(name);
    if (this.#byName.has(key)) return this.#byName.get(key);
    return /^\p{Lu}{2,10}$/u.test(name.trim()) ? this.#byLetters.get(plain(name)) : undefined;
  }
}

/** Where two units share a name, it means neither. */
function onlyOnes(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [name, id] of pairs) found.set(name, !found.has(name) || found.get(name) === id ? id : undefined);
  return found;
}

function spelt(name: string): string {
  return plain(name)
    .split(' ')
    .map((word) => short.get(word) ?? word)
    .join(' ');
}

function lettersOf(name: string): string {
  const words = spelt(name).split(' ');
  return words.flatMap((word) => (unsaid.has(word) ? [] : word.slice(0, 1))).join('');
}

function plain(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
