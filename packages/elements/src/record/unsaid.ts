import type { Values } from './fields.js';

/**
 * Finds what a script of the page put into fields without telling it by an event, so that drawing the form anew, for
 * whatever reason, does not take it away.
 */
export class Unsaid {
  #drawnOf: Values | undefined;
  #drawn: Values = {};

  /** Keeps what stands in the fields now that they are drawn from `values`. */
  note(values: Values | undefined, form: HTMLFormElement | null): void {
    this.#drawnOf = values;
    this.#drawn = form === null ? {} : textsIn(form);
  }

  /** The texts that are others than those drawn; none where the form has been filled in anew since. */
  since(values: Values | undefined, form: HTMLFormElement | null): Values {
    if (form === null || values === undefined || values !== this.#drawnOf) return {};
    const texts = Object.entries(textsIn(form)).filter(([name, text]) => text !== this.#drawn[name]);
    return Object.fromEntries(texts);
  }
}

/** What stands in a form's fields, by name. `FormData` would have the browser lay out the form first. */
export function textsIn({ elements }: HTMLFormElement): Values {
  const texts: Record<string, string> = {};
  for (let at = 0; at < elements.length; at += 1) {
    const control = elements[at] as HTMLInputElement;
    const { name, type } = control;
    if (name === '' || isList(control) || (type === 'radio' && !control.checked)) continue;
    if (type !== 'checkbox') texts[name] = control.value;
    else if (!control.checked) texts[name] ??= '';
    else texts[name] = texts[name] ? `${texts[name]}\n${control.value}` : control.value;
  }
  return texts;
}

/** Whether a control chooses which form is shown, of which task, and is none of its fields. */
export function isList(control: HTMLElement): boolean {
  return 'list' in control.dataset;
}
