import { idGiver, unitDirectory, type DraftUnit } from '../unit/directory.js';
import { plain } from '../words/fold.js';

/**
 * The units of a draft as a person writes them: one that the document names is found under any of its
 * spellings, another one is added.
 */
export class UnitBook {
  readonly #units: DraftUnit[];
  /** The draft's id of a unit by the id that its spellings share. */
  readonly #idByKey = new Map<string, string>();
  readonly #keyOf: (name: string) => string;

  constructor(document: string, units: readonly DraftUnit[]) {
    const directory = unitDirectory(document);
    this.#keyOf = (name) => directory.idsOf([{ name, from: 0, to: 0 }])[0] ?? name;
    this.#units = [...units];
    for (const { id, name } of units) this.#idByKey.set(this.#keyOf(name), id);
  }

  get units(): readonly DraftUnit[] {
    return this.#units;
  }

  /** The id of a unit that the draft knows, however it is spelt. */
  find(name: string): string | undefined {
    return this.#idByKey.get(this.#keyOf(name));
  }

  /** The id of a unit, which is new where the draft does not know it. */
  add(name: string): string {
    const known = this.find(name);
    if (known !== undefined) return known;
    const [unit] = newUnits(name);
    if (unit === undefined) return name;
    const id = freeId(
      unit.id,
      this.#units.map((each) => each.id),
    );
    this.#units.push({ ...unit, id });
    this.#idByKey.set(this.#keyOf(name), id);
    return id;
  }
}

/** Names as a person writes them, parted by ";". */
export function namesIn(text: string): string[] {
  return text
    .split(';')
    .map(plain)
    .filter((name) => name !== '');
}

/** The id, or with the first number that makes it free. */
export function freeId(id: string, taken: Iterable<string>): string {
  const ids = new Set(taken);
  const give = idGiver();
  let free = give(id);
  while (ids.has(free)) free = give(id);
  return free;
}

function newUnits(name: string): DraftUnit[] {
  const directory = unitDirectory('');
  directory.idsOf([{ name, from: 0, to: 0 }]);
  return directory.units().map((unit) => ({ ...unit, places: [] }));
}
