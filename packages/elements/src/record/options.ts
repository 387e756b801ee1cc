import { noChange, nothing } from 'lit';
import {
  Directive,
  directive,
  PartType,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
} from 'lit/directive.js';

/** One of several to choose from: what is sent, and what is read. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

class OptionsDirective extends Directive {
  #chosen: string | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('options go on a select');
  }

  override render(_options: readonly Option[], _chosen: string): unknown {
    return nothing;
  }

  override update(part: ElementPart, [options, chosen]: [readonly Option[], string]): unknown {
    const isOther = fill(part.element as HTMLSelectElement, options);
    // What the person has chosen meanwhile stays, as long as nothing else is to be chosen.
    if (isOther || chosen !== this.#chosen) choose(part.element as HTMLSelectElement, options, chosen);
    this.#chosen = chosen;
    return noChange;
  }
}

/**
 * What a `<select>` offers, and which of it is chosen. A template for each option takes five times as long as the
 * option.
 */
export const options: (options: readonly Option[], chosen: string) => DirectiveResult = directive(OptionsDirective);

/** Options keep their place in the list, so that one that is open stays open. @returns whether any is another now */
function fill(select: HTMLSelectElement, wanted: readonly Option[]): boolean {
  const drawn = select.options;
  let isOther = drawn.length !== wanted.length;
  while (drawn.length > wanted.length) drawn[drawn.length - 1]?.remove();
  const added = document.createDocumentFragment();
  for (let at = 0; at < wanted.length; at += 1) {
    const { value, label } = wanted[at] as Option;
    const option = drawn[at];
    if (option === undefined) added.append(new Option(label, value));
    else if (option.value !== value || option.textContent !== label) {
      isOther = true;
      option.value = value;
      option.textContent = label;
    }
  }
  select.append(added);
  return isOther;
}

function choose(select: HTMLSelectElement, offered: readonly Option[], chosen: string): void {
  select.selectedIndex = Math.max(
    0,
    offered.findIndex(({ value }) => value === chosen),
  );
}
