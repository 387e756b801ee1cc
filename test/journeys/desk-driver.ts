import { civilDateIn } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText } from '@kehoach/words';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { until } from './browser.js';
import { install, type SeenPage } from './desk-sight.js';

/** What a person fills in: by the label of a field, what is typed, or the words of what is chosen. */
export type FilledIn = Readonly<Record<string, string>>;

/** Somebody at a desk of their own, who finds everything by its words, and uses mouse and keys. */
export class DeskDriver {
  readonly page: Page;
  /** What the page threw, or reported against its policy. */
  readonly troubles: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => void (message.type() === 'error' && this.troubles.push(message.text())));
    page.on('pageerror', (error) => void this.troubles.push(String(error)));
  }

  /** A browser of its own, whose clock says `instant` and goes on from there. */
  static async sitDown(browser: Browser, instant: number): Promise<DeskDriver> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1440, height: 900 });
    // What moves has come to rest before it is pressed.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(install, instant);
    return new DeskDriver(page);
  }

  /** Comes back to the page on another day, and waits until the page has noticed. */
  async comeBack(instant: number): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate((to) => (globalThis as unknown as SeenPage).sight.comeBackAt(to), instant);
    await this.sees('.tools button', `Ngày ${dateText(civilDateIn(vietnam.timeZone, instant), 'vi')}`);
  }

  /** Opens the panel of a task, out of the list. */
  async openTask(number: string): Promise<void> {
    await this.close();
    await this.press('Danh sách', 'tab');
    const row = await this.#find(`the task ${number}`, () =>
      this.page.evaluateHandle((wanted) => (globalThis as unknown as SeenPage).sight.row(wanted), number),
    );
    await row.click();
    await this.sees('#panel-title', number);
  }

  /** Opens the board of nominations. */
  async openBoard(): Promise<void> {
    await this.close();
    await this.press('Thi đua, khen thưởng', 'tab');
  }

  /** Opens what the office records of the plan itself. */
  async openMenu(item: string): Promise<void> {
    await this.close();
    await this.press('Thêm');
    await this.press(item, 'menuitem');
  }

  /** Closes the panel, if one is open. */
  async close(): Promise<void> {
    if ((await this.#words('dialog.panel')).length === 0) return;
    await this.press('Đóng');
    await until('the panel is closed', async () => (await this.#words('dialog.panel')).length === 0);
  }

  /** Chooses what to record: a large choice, or one behind "Việc khác". */
  async choose(label: string): Promise<void> {
    let isListed = false;
    await until(`“${label}” is offered`, async () => {
      if ((await this.#offered(label)) !== null) return true;
      if (!isListed && (await this.#offered('Việc khác')) !== null) {
        await this.press('Việc khác', 'button', true);
        isListed = true;
      }
      return false;
    });
    await this.press(label, 'button', true);
  }

  /** Fills in fields, in this order. */
  async fillIn(fields: FilledIn): Promise<void> {
    for (const [label, words] of Object.entries(fields)) await this.#fillOne(label, words);
  }

  /** What a person is asked to press once more, who was told what is still open. */
  async #again(): Promise<string | undefined> {
    for (const label of ['Vẫn báo cáo hoàn thành', 'Vẫn kết thúc kế hoạch'])
      if ((await this.#offered(label)) !== null) return label;
    return undefined;
  }

  /** Presses what records it, again where the person is asked once more, and waits until it is recorded. */
  async record(): Promise<void> {
    await this.press('Ghi nhận', 'button', true);
    const isRecorded = (): Promise<boolean> => this.#isSaid('.sent', 'Đã ghi nhận');
    await until('it is recorded, or asked again', async () => {
      const wrong = [...(await this.#words('dialog .refused')), ...(await this.#words('.wrong'))].filter(Boolean);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
      return (await isRecorded()) || (await this.#again()) !== undefined;
    });
    const again = await this.#again();
    if (again === undefined) return;
    await this.press(again, 'button', true);
    await until('it is recorded', isRecorded);
  }

  /** Presses the control of that name, once it can be pressed. */
  async press(name: string, role = 'button', isInPanel = false): Promise<void> {
    const control = await this.#find(`the ${role} “${name}”`, () => this.#control(role, name, isInPanel));
    await control.click();
  }

  /** Waits until something that a selector finds begins with these words. */
  async sees(selector: string, words: string): Promise<void> {
    await until(`${selector} says “${words}”`, () => this.#isSaid(selector, words));
  }

  async #isSaid(selector: string, words: string): Promise<boolean> {
    return (await this.#words(selector)).some((said) => said.startsWith(words));
  }

  async #offered(label: string): Promise<ElementHandle<HTMLElement> | null> {
    return (await this.#control('button', label, true)).asElement() as ElementHandle<HTMLElement> | null;
  }

  #control(role: string, name: string, isInPanel: boolean): ReturnType<Page['evaluateHandle']> {
    return this.page.evaluateHandle(
      (...told) => (globalThis as unknown as SeenPage).sight.control(...told),
      role,
      name,
      isInPanel,
    );
  }

  async #fillOne(label: string, words: string): Promise<void> {
    const control = await this.#find(`the field “${label}” (${words})`, () =>
      this.page.evaluateHandle((...told) => (globalThis as unknown as SeenPage).sight.field(...told), label, words),
    );
    const kind = await control.evaluate((each) => (each as HTMLInputElement).type);
    if (kind === 'radio' || kind === 'checkbox') {
      await control.evaluate((each) => each.scrollIntoView({ block: 'center' }));
      return control.click();
    }
    if (kind === 'select-one') return choose(control, label, words);
    await until(`“${label}” has the focus`, async () => {
      // Out from under what stays at the panel's foot.
      await control.evaluate((each) => each.scrollIntoView({ block: 'center' }));
      await control.click({ count: 3 });
      return control.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each);
    });
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.sendCharacter(words);
    await until(`“${label}” holds what was typed`, () =>
      control.evaluate((each, typed) => (each as HTMLInputElement).value === typed, words),
    );
  }

  #words(selector: string): Promise<string[]> {
    return this.page.evaluate((wanted) => (globalThis as unknown as SeenPage).sight.words(wanted), selector);
  }

  /** What a look at the page finds, as soon as it is there. */
  async #find(what: string, look: () => ReturnType<Page['evaluateHandle']>): Promise<ElementHandle<HTMLElement>> {
    const found: ElementHandle<HTMLElement>[] = [];
    await until(`${what} is there`, async () => {
      const element = (await look()).asElement();
      if (element !== null) found.push(element as ElementHandle<HTMLElement>);
      return element !== null;
    }).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; the panel: ${(await this.#words('dialog.panel')).join()}`);
    });
    return found[0] as ElementHandle<HTMLElement>;
  }
}

async function choose(control: ElementHandle<HTMLElement>, label: string, words: string): Promise<void> {
  const offered = await control.evaluate((each) =>
    [...(each as HTMLSelectElement).options].map(({ text, value }) => ({ text, value })),
  );
  const wanted = offered.find(({ text }) => text === words) ?? offered.find(({ text }) => text.startsWith(words));
  if (wanted === undefined)
    throw new Error(`“${label}” offers no “${words}” but ${offered.map(({ text }) => text).join(', ')}`);
  await (control as ElementHandle<HTMLSelectElement>).select(wanted.value);
}
