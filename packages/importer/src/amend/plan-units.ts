import { unitNameOn, unitOn, type CivilDate, type Plan, type UnitId } from '@kehoach/core';
import { readUnits } from '../task/read-units.js';
import { plain } from '../words/fold.js';
import { unitDirectory, type UnitDirectory } from '../unit/directory.js';

/** Units of the plan that words name, and names that it knows no unit by. */
export interface FoundUnits {
  readonly ids: readonly UnitId[];
  readonly unknown: readonly string[];
}

/** The units of a plan, to be found by any way of writing them that the reader of plans knows as theirs. */
export class PlanUnits {
  /** Gives units that a paper names ids of its own; `known` tells which of them are the plan's. */
  readonly directory: UnitDirectory;
  readonly #plan: Plan;
  readonly #day: CivilDate;
  readonly #known = new Map<string, UnitId>();

  /** @param text of the paper, which may say for what its short forms stand */
  constructor(text: string, plan: Plan, day: CivilDate) {
    this.#plan = plan;
    this.#day = day;
    const names = Object.values(plan.units).flatMap(({ id, names: all }) => all.map(({ name }) => [id, name] as const));
    this.directory = unitDirectory([...names.map(([, name]) => name), text].join('\n'));
    for (const [id, name] of names) this.#know(id, name);
  }

  /** What a phrase names: a list, a label's words, a cell. Names that the plan has are known whatever they are made of. */
  idsIn(words: string): FoundUnits {
    for (const sign of [/;/u, /[;,]/u, /[;,]|\s(?:và|cùng)\s/u]) {
      const found = this.#named(words.split(sign).map((name) => plain(name).replace(/\.$/u, '')));
      if (found.unknown.length === 0) return found;
    }
    const { lead, coordinating, listed } = readUnits(words);
    const names = [...lead, ...coordinating, ...listed];
    return this.#named(names.length > 0 ? names : [words]);
  }

  /** Units of the directory as those of the plan. */
  known(ids: readonly string[]): FoundUnits {
    const found = ids.map((id) => [id, this.#known.get(id)] as const);
    return {
      ids: [...new Set(found.flatMap(([, unit]) => unit ?? []))],
      unknown: found.filter(([, unit]) => unit === undefined).map(([id]) => this.#writtenAs(id)),
    };
  }

  /** The units who answer for those on the day of the paper. */
  today(ids: readonly UnitId[]): UnitId[] {
    return [...new Set(ids.map((id) => unitOn(this.#plan, id, this.#day)))];
  }

  #named(names: readonly string[]): FoundUnits {
    return this.known(this.directory.idsOf(names.map((name) => ({ name, from: 0, to: 0 }))));
  }

  namesOf(ids: readonly UnitId[]): string[] {
    return ids.map((id) => unitNameOn(this.#plan, id, this.#day));
  }

  #know(id: UnitId, name: string): void {
    const [own = ''] = this.directory.idsOf([{ name, from: 0, to: 0 }]);
    // The first unit of a name keeps it: that of the office itself stands first.
    if (!this.#known.has(own)) this.#known.set(own, unitOn(this.#plan, id, this.#day));
  }

  #writtenAs(id: string): string {
    return this.directory.units().find((unit) => unit.id === id)?.name ?? id;
  }
}
