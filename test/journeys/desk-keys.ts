import type { Page } from 'puppeteer-core';
import { until } from './browser.js';

/** Somebody at a desk who has a keyboard alone, and hears what has the focus by its name. */
export class DeskKeys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes on by Tab until what has the focus is called so. @returns how many stops it took */
  async tabTo(name: string, most = 14): Promise<number> {
    return this.#goTo(name, most, () => this.page.keyboard.press('Tab'));
  }

  /** The same backwards. */
  async tabBackTo(name: string, most = 14): Promise<number> {
    return this.#goTo(name, most, async () => {
      await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      await this.page.keyboard.up('Shift');
    });
  }

  /** Moves within a list of tabs, a toolbar or a menu. */
  async arrowTo(name: string, key: 'ArrowRight' | 'ArrowDown'): Promise<void> {
    await this.#goTo(name, 8, () => this.page.keyboard.press(key));
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Types over what stands there. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(words);
  }

  /** Fills in fields by Tab, in the order of the form. */
  async fillIn(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, words] of Object.entries(fields)) {
      await this.tabTo(label);
      await this.type(words);
    }
  }

  /** Goes down the list that has the focus, to what reads so. */
  async choose(words: string): Promise<void> {
    const chosen = (): Promise<string> =>
      this.page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return (active as HTMLSelectElement | null)?.selectedOptions[0]?.text ?? '';
      });
    for (let presses = 0; presses < 20 && (await chosen()) !== words; presses += 1)
      await this.page.keyboard.press('ArrowDown');
    if ((await chosen()) !== words) throw new Error(`the list has no “${words}”`);
  }

  /** Presses a button that comes next, and waits for what the page says then. */
  async press(name: string, said: string): Promise<void> {
    await this.tabTo(name);
    await this.enter();
    await until(`“${said}” is said`, async () => (await this.#said()).includes(said));
  }

  /** Waits until what has the focus is called so. */
  async hears(name: string): Promise<void> {
    await until(`“${name}” has the focus`, async () => (await this.#focused()).startsWith(name));
  }

  /** Waits until there is a button of that name; who may record is known once the log was checked. */
  async offers(name: string): Promise<void> {
    const isThere = async (): Promise<boolean> =>
      (await this.#texts('button')).some((text) => text.trim().startsWith(name));
    await until(`“${name}” is offered`, isThere);
  }

  async #goTo(name: string, most: number, step: () => Promise<unknown>): Promise<number> {
    const heard: string[] = [];
    while (!(heard.at(-1) ?? (await this.#focused())).startsWith(name)) {
      if (heard.length === most) throw new Error(`“${name}” is not among ${heard.join(' | ')}`);
      await step();
      heard.push(await this.#focused());
    }
    return heard.length;
  }

  /** What a screen reader says of what has the focus, in short. */
  #focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement as HTMLElement | null;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
      const label = (active as HTMLInputElement | null)?.labels?.[0]?.innerText;
      return (active?.ariaLabel ?? label ?? active?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
    });
  }

  /** What the page says of what was done. */
  async #said(): Promise<string> {
    return (await this.#texts('[role="status"], [role="alert"], form button.main')).join('\n');
  }

  /** What stands in all that a selector names, in every element. */
  #texts(selector: string): Promise<readonly string[]> {
    return this.page.evaluate((wanted) => {
      const within = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [
          each,
          ...(each.shadowRoot === null ? [] : within(each.shadowRoot)),
        ]);
      const told = within(document).filter((each) => each.matches(wanted));
      return told.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
    }, selector);
  }
}
