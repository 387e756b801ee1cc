import type { SessionState } from './state.js';

/** What is shown of a plan, replaced as a whole, and who hears of it. */
export abstract class ToldState {
  readonly #listeners = new Set<(state: SessionState) => void>();
  #state: SessionState = { state: 'loading' };

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected tell(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
