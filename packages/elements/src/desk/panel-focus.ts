import type { LitElement } from 'lit';

/** Moves the focus into a panel that a person opened, and back to where they were once it is closed. */
export class PanelFocus {
  readonly #host: LitElement;
  #shown: string | undefined;
  #opener: HTMLElement | undefined;
  #taskId: string | undefined;
  #isAsked = false;
  #isLeaving = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** A person opens a panel, from where the focus is now. */
  open(): void {
    this.#isAsked = true;
    const active = deepActive();
    if (active !== undefined && active.closest('dialog') === null) this.#opener = active;
    this.#host.requestUpdate();
  }

  /** A person closes it. @param taskId the task that it showed, whose row is the next best place */
  leave(taskId: string | undefined): void {
    this.#isLeaving = true;
    this.#taskId = taskId;
  }

  /** After each drawing. @param key which panel is there */
  settle(key: string | undefined, isModal: boolean): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.panel');
    const title = dialog?.querySelector<HTMLElement>('#panel-title');
    if (dialog !== null && show(dialog, isModal)) title?.focus();
    const isOther = key !== this.#shown;
    this.#shown = key;
    title?.toggleAttribute('data-asked', this.#isAsked || title.hasAttribute('data-asked'));
    if (dialog !== null && this.#isAsked) title?.focus();
    else if (dialog === null && isOther && (this.#isLeaving || deepActive() === undefined)) this.#goBack();
    this.#isAsked = false;
    this.#isLeaving = false;
  }

  #goBack(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener?.isConnected === true && opener.getClientRects().length > 0) opener.focus();
    else (this.#rowOf(this.#taskId) ?? this.#chosenTab())?.focus();
  }

  #rowOf(taskId: string | undefined): HTMLElement | undefined {
    if (taskId === undefined) return undefined;
    const views = this.#host.renderRoot.querySelectorAll('#view *');
    const roots = [this.#host.renderRoot, ...[...views].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots)
      for (const part of root.querySelectorAll<HTMLElement>('[data-task]'))
        if (part.dataset['task'] === taskId) return part;
    return undefined;
  }

  #chosenTab(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  }
}

/**
 * Not by `show()`, which would take the focus from whoever came by an address.
 *
 * @returns whether it took the focus all the same, to its first button
 */
function show(dialog: HTMLDialogElement, isModal: boolean): boolean {
  if (dialog.open && dialog.matches(':modal') !== isModal) dialog.close();
  if (dialog.open) return false;
  if (isModal) dialog.showModal();
  else dialog.setAttribute('open', '');
  return isModal;
}

function deepActive(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
