/** What a person sees of a desk, by its words: installed into a page, where it looks through all shadows. */
export interface Sight {
  /** The control of that role and name, where it is shown and can be used. */
  readonly control: (role: string, name: string, isInPanel: boolean) => HTMLElement | null;
  /** The control of the field of that label in the panel; of several boxes, that of the wanted words. */
  readonly field: (label: string, words: string) => HTMLElement | null;
  /** The title of the task of that number, in the list. */
  readonly row: (number: string) => HTMLElement | null;
  /** The words of what a selector finds and is shown. */
  readonly words: (selector: string) => string[];
  /** Sets the page's clock; the page is told as a browser tells it when somebody comes back. */
  readonly comeBackAt: (instant: number) => void;
}

/** A page that it was installed into. */
export interface SeenPage {
  readonly sight: Sight;
}

/** Runs in the page, before its own scripts: knows nothing of this file. */
export function install(instant: number): void {
  const Real = Date;
  let offset = instant - Real.now();
  class Shifted extends Real {
    constructor(...told: [] | [string | number | Date]) {
      super(...((told.length === 0 ? [Real.now() + offset] : told) as [number]));
    }
    static override now(): number {
      return Real.now() + offset;
    }
  }
  const fold = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const within = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot === null ? [] : within(each.shadowRoot)),
    ]);
  const isShown = (each: HTMLElement): boolean => each.checkVisibility({ visibilityProperty: true });
  const found = (selector: string): HTMLElement[] =>
    within(document).filter((each) => each.matches(selector) && isShown(each));
  const isInPanel = (part: HTMLElement): boolean => {
    for (let at: Element | null = part; at !== null; at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null)
      if (at.closest('dialog.panel') !== null) return true;
    return false;
  };
  const nameOf = (each: HTMLElement): string => fold(each.ariaLabel ?? each.innerText);
  const isCalled = (words: string, wanted: string): boolean => words === wanted || words.startsWith(`${wanted} `);
  const called = <T extends HTMLElement>(parts: readonly T[], wanted: string, wordsOf: (part: T) => string): T | null =>
    parts.find((part) => wordsOf(part) === wanted) ?? parts.find((part) => isCalled(wordsOf(part), wanted)) ?? null;

  const sight: Sight = {
    control: (role, name, inPanel) => {
      const selector = role === 'button' ? 'button:enabled:not([role])' : `[role="${role}"]`;
      return called(
        found(selector).filter((each) => !inPanel || isInPanel(each)),
        name,
        nameOf,
      );
    },
    field: (label, words) => {
      const isLabel = (each: HTMLElement): boolean =>
        isInPanel(each) && fold(each.innerText).replace(/ không bắt buộc$/, '') === label;
      const [own] = found('label').filter(isLabel) as HTMLLabelElement[];
      if (own !== undefined) return own.control;
      const boxes = found('legend').find(isLabel)?.closest('fieldset');
      const all = [...(boxes?.querySelectorAll('label') ?? [])];
      return called(all, words, (each) => fold(each.innerText))?.control ?? null;
    },
    row: (number) => {
      const row = found('[data-row]').find(
        (each) => fold(each.querySelector<HTMLElement>('.number')?.innerText) === number,
      );
      return row?.querySelector('button') ?? null;
    },
    words: (selector) => found(selector).map((each) => fold(each.innerText)),
    comeBackAt: (to) => {
      offset = to - Real.now();
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
  Object.assign(globalThis, { Date: Shifted, sight });
}
