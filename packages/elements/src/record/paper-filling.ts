import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ReadingWork } from '../shared/reading-work.js';
import type { Context } from './context.js';
import type { PaperTrouble } from './drawing.js';
import type { FormKeeper } from './form-keeper.js';
import { fillFrom } from './paper.js';
import type { Typing } from './typing.js';

/** A controller: fills in the form for an amending paper from the file that a person chose. */
export class PaperFilling implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #keeper: FormKeeper;
  readonly #typing: Typing;
  #state: PaperTrouble | ReadingWork | undefined;

  constructor(host: ReactiveControllerHost & Element, keeper: FormKeeper, typing: Typing) {
    this.#host = host;
    this.#keeper = keeper;
    this.#typing = typing;
    host.addController(this);
  }

  /** The reading that is under way, or what became of the file; nothing once the form is filled in. */
  get state(): PaperTrouble | ReadingWork | undefined {
    return this.#state;
  }

  readonly choose = async (event: Event, { plan, language }: Context): Promise<void> => {
    event.stopPropagation();
    const picker = event.currentTarget as HTMLInputElement;
    const file = picker.files?.[0];
    this.#typing.takeUnsaid();
    const { form } = this.#keeper;
    if (file === undefined || form === undefined) return;
    const work = new ReadingWork(() => this.#host.requestUpdate());
    this.#show(work);
    await this.#host.updateComplete;
    // The words about waiting are painted before the reading begins.
    await new Promise((resolve) => setTimeout(resolve));
    const { signal, onShare } = work;
    const answer = await fillFrom(file, () => this.#keeper.form?.values ?? {}, plan, { language, signal, onShare });
    picker.value = '';
    work.end();
    // Who was stopped has nothing more to say.
    if (this.#state !== work) return;
    // A form that was left in the meantime is let be.
    const filled = typeof answer === 'object' && 'values' in answer ? answer.values : undefined;
    if (filled !== undefined && this.#keeper.isAt(form)) this.#keeper.fill(filled, 'AmendPlan');
    this.#show(typeof answer === 'string' ? answer : 'refusal' in answer ? answer.refusal : undefined);
  };

  readonly stop = async (): Promise<void> => {
    this.#end('stopped');
    await this.#host.updateComplete;
    (this.#host as Element).shadowRoot?.querySelector<HTMLElement>('[data-paper]')?.focus();
  };

  hostDisconnected(): void {
    // One that is only put elsewhere goes on reading.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#end(undefined);
    });
  }

  #end(state: PaperTrouble | undefined): void {
    if (!(this.#state instanceof ReadingWork)) return;
    this.#state.end();
    this.#show(state);
  }

  #show(state: PaperTrouble | ReadingWork | undefined): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
