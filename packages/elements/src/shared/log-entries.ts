import type { Plan, RecordedEvent } from '@kehoach/core';
import type { ReactiveControllerHost } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';

/** The entries behind the plan that an element shows: fetched once for a plan, drawn when they come. */
export class LogEntries {
  readonly #host: ReactiveControllerHost;
  #of: Plan | undefined;
  #entries: readonly RecordedEvent[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Those at hand; until others come, those of the plan before. */
  for(view: ReadyView): readonly RecordedEvent[] {
    if (this.#of !== view.plan) void this.#fetch(view);
    return this.#entries;
  }

  async #fetch({ plan, log }: ReadyView): Promise<void> {
    this.#of = plan;
    try {
      const entries = await log();
      if (this.#of !== plan) return;
      this.#entries = entries;
      this.#host.requestUpdate();
    } catch {
      // The next drawing asks again.
      if (this.#of === plan) this.#of = undefined;
    }
  }
}
