import '../desk/define.js';
import { axeFindings, shownInPlan } from './sample.js';

/** The desk's own shadow, in which everything stands. */
export function deskIn(root: ParentNode): ShadowRoot {
  const shadow = root.querySelector('kh-desk')?.shadowRoot?.querySelector('kh-desk-views')?.shadowRoot;
  if (shadow === null || shadow === undefined) throw new Error('no desk');
  return shadow;
}

/** Waits until it is so. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1500) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function text(part: ParentNode | null | undefined): string {
  return (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function tab(desk: ShadowRoot, name: string): HTMLButtonElement {
  return desk.querySelector(`#tab-${name}`) as HTMLButtonElement;
}

/** The panel beside a view, while one is open. */
export const panelOf = (desk: ShadowRoot): HTMLDialogElement | null => desk.querySelector('dialog.panel');

/** The element that has the focus, through all shadows. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export async function deskShown(
  attributes = 'actor-id="tgpl" actor-unit="tgpl"',
  language = 'vi',
  own = 'address="none"',
  said = '225/KH-STP',
): Promise<{ readonly root: HTMLElement; readonly desk: ShadowRoot }> {
  document.body.style.margin = '0';
  const root = await shownInPlan(`<kh-desk ${own}></kh-desk>`, attributes, language);
  const desk = deskIn(root);
  await until('the plan is there', () => text(desk).includes(said));
  await until('the timeline stands', () => rowsIn(desk).length > 0 || desk.querySelector('kh-timeline') === null);
  return { root, desk };
}

/** What is still fading in has not its colours yet. */
export async function findings(...asked: Parameters<typeof axeFindings>): ReturnType<typeof axeFindings> {
  await until('nothing moves', () => isStill(document));
  return axeFindings(...asked);
}

/** A document does not tell of what moves in a shadow. */
function isStill(root: Document | ShadowRoot): boolean {
  const shadows = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return root.getAnimations().length === 0 && shadows.every(isStill);
}

export function rowsIn(desk: ShadowRoot): readonly HTMLElement[] {
  return [...(desk.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
}

export async function openTask(desk: ShadowRoot, id: string): Promise<void> {
  const row = rowsIn(desk).find(({ dataset }) => dataset['task'] === id);
  row?.focus();
  row?.click();
  await until('the panel opens', () => text(panelOf(desk)?.querySelector('#panel-title')) !== '');
}

export function pressKey(on: Element, key: string): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}
