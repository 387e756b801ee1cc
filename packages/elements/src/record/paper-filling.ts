import type { ReactiveControllerHost } from 'lit';
import type { Context } from './context.js';
import type { PaperTrouble } from './drawing.js';
import type { FormKeeper } from './form-keeper.js';
import { fillFrom } from './paper.js';
import type { Typing } from './typing.js';

/** Fills in the form for an amending paper from the file that a person chose. */
export class PaperFilling {
  readonly #host: ReactiveControllerHost;
  readonly #keeper: FormKeeper;
  readonly #typing: Typing;
  #state: PaperTrouble | 'reading' | undefined;

  constructor(host: ReactiveControllerHost, keeper: FormKeeper, typing: Typing) {
    this.#host = host;
    this.#keeper = keeper;
    this.#typing = typing;
  }

  /** What became of the file; nothing once the form is filled in. */
  get state(): PaperTrouble | 'reading' | undefined {
    return this.#state;
  }

  readonly choose = async (event: Event, { plan, language }: Context): Promise<void> => {
    event.stopPropagation();
    const picker = event.currentTarget as HTMLInputElement;
    const file = picker.files?.[0];
    this.#typing.takeUnsaid();
    const { form } = this.#keeper;
    if (file === undefined || form === undefined) return;
    this.#show('reading');
    await this.#host.updateComplete;
    // The words about waiting are painted before the reading begins.
    await new Promise((resolve) => setTimeout(resolve));
    const answer = await fillFrom(file, () => this.#keeper.form?.values ?? {}, plan, language);
    picker.value = '';
    const now = this.#keeper.form;
    // A form that was left in the meantime is let be.
    const isHere = now?.command === form.command && now?.planId === form.planId && now?.actorId === form.actorId;
    if (isHere && answer !== 'not-loaded' && 'values' in answer) this.#keeper.fill(answer.values, 'AmendPlan');
    this.#show(answer === 'not-loaded' ? answer : 'refusal' in answer ? answer.refusal : undefined);
  };

  #show(state: PaperTrouble | 'reading' | undefined): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
