import { Desk, type DeskOptions } from './desk.js';

/** The desks of a process, one a plan; those that were not used for longest are cleared. */
export class Desks {
  readonly #options: Omit<DeskOptions, 'planId'>;
  readonly #most: number;
  readonly #desks = new Map<string, Desk>();

  constructor(options: Omit<DeskOptions, 'planId'>, most: number) {
    this.#options = options;
    this.#most = most;
  }

  /** The desk of a plan, whether the plan is there or not. */
  of(planId: string): Desk {
    const desk = this.#desks.get(planId) ?? new Desk({ ...this.#options, planId });
    this.#desks.delete(planId);
    this.#desks.set(planId, desk);
    for (const [id, { isIdle }] of this.#desks) {
      if (this.#desks.size <= this.#most) break;
      if (isIdle && id !== planId) this.#desks.delete(id);
    }
    return desk;
  }

  /** Whether the plan may be held folded. */
  holds(planId: string): boolean {
    return this.#desks.has(planId);
  }

  /** How many are held now. */
  get size(): number {
    return this.#desks.size;
  }
}
