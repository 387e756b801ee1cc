import type { CivilDate, CommandType } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { dayShown, dayTyped } from './day-typed.js';
import type { FormKeeper } from './form-keeper.js';
import type { Offer } from './offer.js';
import { textsIn, Unsaid } from './unsaid.js';
import { wrongIn } from './wrong-in.js';

/** Takes what is typed into a form, by a person or by a script of the page, to who keeps it. */
export class Typing {
  readonly #keeper: FormKeeper;
  readonly #formElement: () => HTMLFormElement | null;
  readonly #unsaid = new Unsaid();

  constructor(keeper: FormKeeper, formElement: () => HTMLFormElement | null) {
    this.#keeper = keeper;
    this.#formElement = formElement;
  }

  /** The form is drawn as it is kept. */
  drawn(): void {
    this.#unsaid.note(this.#keeper.form?.values, this.#formElement());
  }

  /** Keeps what a script put into fields without telling it. */
  takeUnsaid(): void {
    const { form } = this.#keeper;
    const element = this.#formElement();
    const texts = this.#unsaid.since(form?.values, element);
    if (form === undefined || Object.keys(texts).length === 0) return;
    const action = element?.elements.namedItem('action') as HTMLSelectElement | null;
    const command = form.command ?? (action?.value as CommandType | undefined);
    this.#keeper.change({ command, values: { ...form.values, ...texts } });
  }

  /**
   * A control was typed in, or left: then a day is written as all are, and what is no day, or none that may be, is said
   * at once.
   */
  take(
    { target, type }: Event,
    offer: Offer | undefined,
    context: { readonly today: CivilDate; readonly language: Language },
  ): void {
    const control = target as HTMLInputElement;
    const name = nameOf(control);
    const isBox = control.type === 'checkbox' && control.form !== null;
    const value = isBox ? (textsIn(control.form)[name] ?? '') : control.value;
    if (this.#keeper.form?.values[name] !== value) {
      this.takeUnsaid();
      this.#keeper.type({ ...this.#seen(offer), [name]: value }, offer?.command);
    }
    if (type === 'change') this.#writeDay(name, control.value, { offer, ...context });
  }

  /** The only one of a list of things is meant by whoever types beside it, also when others come in its place. */
  #seen(offer: Offer | undefined): Readonly<Record<string, string>> {
    const { values = {} } = this.#keeper.form ?? {};
    const fields = offer?.fields(values) ?? [];
    const seen = fields.filter((field) => field.isOpen && field.value !== '' && values[field.name] === undefined);
    return Object.fromEntries(seen.map((field) => [field.name, field.value]));
  }

  #writeDay(
    name: string,
    typed: string,
    { offer, today, language }: { offer: Offer | undefined; today: CivilDate; language: Language },
  ): void {
    const { form } = this.#keeper;
    const field = form && offer?.fields(form.values).find((each) => each.name === name);
    if (form === undefined || field?.kind !== 'day' || typed.trim() === '') return;
    const day = dayTyped(typed) ?? typed;
    const wrong = { ...form.wrong, ...wrongIn([field], { [name]: day }, { today, language }) };
    this.#keeper.change({ wrong, values: { ...form.values, [name]: dayShown(day) } });
  }
}

/** The name of the field that a control is for. */
export function nameOf(control: HTMLInputElement): string {
  return control.name || (control.dataset['for'] ?? '');
}
