import type { Plan, RecordedEvent } from '@kehoach/core';
import type { ReactiveControllerHost } from 'lit';
import type { PlanView } from '../plan/plan-context.js';

/** The entries behind the plan that an element shows: fetched once for a plan, drawn when they come. */
export class LogEntries {
  readonly #host: ReactiveControllerHost;
  #of: Plan | undefined;
  #entries: readonly RecordedEvent[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Those at hand; until others come, those of the plan before. */
  for(view: PlanView): readonly RecordedEvent[] {
    if (this.#of !== view.plan) void this.#fetch(view);
    return this.#entries;
  }

  async #fetch(view: PlanView): Promise<void> {
    this.#of = view.plan;
    const entries = await view.log();
    if (this.#of !== view.plan) return;
    this.#entries = entries;
    this.#host.requestUpdate();
  }
}
