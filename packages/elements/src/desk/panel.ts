import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '@kehoach/words';
import { deskWords } from './desk.messages.js';
import { icon, type IconName } from './icons.js';

/** What a panel shows: its first line, its title, what it tells, and what stays at its foot. */
export interface PanelParts {
  /** What is told first: how a task stands. */
  readonly lead: TemplateResult | typeof nothing;
  readonly title: string;
  readonly body: TemplateResult | typeof nothing;
  readonly foot: TemplateResult | typeof nothing;
}

/** Where a panel leads. */
export interface PanelWays {
  readonly onClose: () => void;
  /** The task before or after, in the order of the view; missing where there is none. */
  readonly onStep?: ((by: -1 | 1) => void) | undefined;
  /** Whether there is one to go on to. */
  readonly canStep?: ((by: -1 | 1) => boolean) | undefined;
  /** Copies the address of the page; missing where that does not name the task. */
  readonly onLink?: (() => void) | undefined;
  /** Somebody takes hold of the head: a sheet can be drawn down. */
  readonly onGrab?: ((event: PointerEvent) => void) | undefined;
  /** What came of copying. */
  readonly linkSaid?: string | undefined;
}

/** A panel as a dialog: not modal at the side, modal on a phone. */
export function panelTemplate(
  { lead, title, body, foot }: PanelParts,
  { onClose, onStep, canStep, onLink, onGrab, linkSaid }: PanelWays,
  language: Language,
): TemplateResult {
  const words = deskWords[language];
  const round = (name: IconName, label: string, act: () => void, isIdle = false): TemplateResult =>
    html`<button class="plain round" aria-label=${label} aria-disabled=${isIdle} @click=${act}>${icon(name)}</button>`;
  const cancel = (event: Event): void => {
    // A calendar within cancels too, for itself alone.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  // Without a first line the title stands in its place.
  const heading = html`<h3 id="panel-title" tabindex="-1">${title}</h3>`;
  return html`<dialog class="panel" part="panel" aria-labelledby="panel-title" @cancel=${cancel}>
    <div class="panel-head" @pointerdown=${onGrab}>
      ${lead === nothing ? heading : html`<p class="panel-lead">${lead}</p>`}
      <span class="said" role="status">${linkSaid}</span>
      <div class="tools" role="toolbar" aria-label=${words.tools} data-stop>
        ${onLink === undefined ? nothing : round('link', words.link, onLink)}
        ${onStep === undefined ? nothing : round('before', words.before, () => onStep(-1), canStep?.(-1) === false)}
        ${onStep === undefined ? nothing : round('after', words.after, () => onStep(1), canStep?.(1) === false)}
        ${round('close', words.close, onClose)}
      </div>
    </div>
    <div class="panel-body ${lead === nothing && body === nothing ? 'empty' : ''}">
      ${lead === nothing ? nothing : heading} ${body}
    </div>
    ${foot === nothing ? nothing : html`<div class="panel-foot">${foot}</div>`}
  </dialog>`;
}
