import { readFileText } from '@kehoach/core';
import { directoryFaults } from './directory-faults.js';
import type { DirectoryFault } from './directory-fault.js';
import {
  directorySchema,
  type DirectoryFile,
  type DirectoryKey,
  type DirectoryName,
  type DirectoryPerson,
  type DirectoryUnit,
  type Visibility,
} from './directory-schema.js';
import { UnitNames } from './unit-names.js';

/** By what a log names it, and by what people do. */
export interface IdAndName {
  readonly id: string;
  readonly name: string;
}

/** The units and persons of an office, as its administrator wrote them down. */
export class Directory {
  readonly #people: ReadonlyMap<string, DirectoryPerson>;
  readonly #byId: ReadonlyMap<string, DirectoryPerson>;
  readonly #names: UnitNames;
  readonly #units: ReadonlyMap<string, DirectoryUnit>;
  readonly #keys: ReadonlyMap<string, DirectoryKey>;
  readonly #plans: NonNullable<DirectoryFile['plans']>;

  constructor({ people, units, keys = [], plans = [] }: DirectoryFile) {
    this.#people = new Map(people.map((person) => [person.subject, person]));
    this.#byId = new Map(people.map((person) => [idOf(person), person]));
    this.#names = new UnitNames(units);
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#plans = plans.toSorted((one, other) => other.prefix.length - one.prefix.length);
  }

  /** All persons. */
  people(): readonly DirectoryPerson[] {
    return [...this.#people.values()];
  }

  /** Who signs in under that subject. */
  person(subject: string): DirectoryPerson | undefined {
    return this.#people.get(subject);
  }

  /**
   * The id of whoever is meant: by id, by subject, or by a full name that one person alone has.
   *
   * @returns nothing where that is nobody, or might be several
   */
  personMeant(words: string): string | undefined {
    const known = this.#byId.get(words) ?? this.#people.get(words);
    if (known !== undefined) return idOf(known);
    const wanted = written(words);
    const found = [...this.#people.values()].filter(({ name }) => name !== undefined && written(name) === wanted);
    return found.length === 1 && found[0] !== undefined ? idOf(found[0]) : undefined;
  }

  /** The name of the person of that id. */
  nameOf(personId: string): string | undefined {
    return this.#byId.get(personId)?.name;
  }

  key(id: string): DirectoryKey | undefined {
    return this.#keys.get(id);
  }

  hasUnit(id: string): boolean {
    return this.#units.has(id);
  }

  /** The one unit that is called so. */
  unitNamed(name: string): string | undefined {
    return this.#names.find(name);
  }

  /** Who may see a plan; for the office where nothing is said. */
  visibilityOf(planId: string): Visibility {
    return this.#plans.find(({ prefix }) => beginsWith(planId, prefix))?.for ?? 'office';
  }

  /**
   * Whether planners of the unit may issue under this id: the prefixes of units that it has succeeded count too. A
   * unit that has been succeeded issues nothing more.
   */
  mayIssue(unit: string, planId: string, today: string): boolean {
    if (this.#answersFor(unit, today) !== unit) return false;
    return this.unitsOf(unit, today).some((id) =>
      this.#units.get(id)?.issues?.some((prefix) => beginsWith(planId, prefix)),
    );
  }

  /** The unit, and all for which it answers by that day. */
  unitsOf(unit: string, today: string): readonly string[] {
    const others = [...this.#units.keys()].filter((id) => id !== unit && this.#answersFor(id, today) === unit);
    return [unit, ...others];
  }

  /** Those that answer for themselves on that day, by the names that they bear then. */
  unitsOn(day: string): readonly IdAndName[] {
    return [...this.#units.values()]
      .filter(({ id }) => this.#answersFor(id, day) === id)
      .map(({ id, names }) => ({ id, name: nameOn(names, day)?.name ?? id }));
  }

  /** What stands for the name of the unit on that day where that has no room. */
  shortNameOn(id: string, day: string): string | undefined {
    return nameOn(this.#units.get(id)?.names ?? [], day)?.short;
  }

  /** Persons of these units who have a name. */
  staffOf(units: readonly string[]): readonly IdAndName[] {
    return this.people()
      .filter(({ unit }) => units.includes(unit))
      .flatMap((person) => (person.name === undefined ? [] : [{ id: idOf(person), name: person.name }]));
  }

  /** Who answers for the unit by that day; no circle passes the reading. */
  #answersFor(unit: string, today: string): string {
    const successor = this.#units.get(unit)?.successor;
    return successor === undefined || successor.from > today ? unit : this.#answersFor(successor.unit, today);
  }
}

/** A directory, or the first thing that is wrong with its text. */
export type ReadDirectory = { readonly directory: Directory } | { readonly fault: DirectoryFault };

/** Reads the text of `directory.json`. */
export function readDirectory(text: string): ReadDirectory {
  const read = readFileText(text, directorySchema);
  if ('fault' in read) return read;
  const fault = directoryFaults(read.found, read.lines);
  return fault === undefined ? { directory: new Directory(read.found) } : { fault };
}

/** An accent is the same one whether it is written with its letter or behind it. */
function beginsWith(planId: string, prefix: string): boolean {
  return planId.normalize('NFC').startsWith(prefix.normalize('NFC'));
}

function nameOn(names: readonly DirectoryName[], day: string): DirectoryName | undefined {
  return names.findLast(({ from = day }) => from <= day) ?? names[0];
}

function idOf({ id, subject }: DirectoryPerson): string {
  return id ?? subject;
}

/** A person's name is not another's who differs by an accent. */
function written(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
