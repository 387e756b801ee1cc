import { commandText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { firstChoices } from '../catalogue.js';
import type { Drawing } from '../drawing.js';
import { icon } from '../icons.js';
import type { Offer } from '../offer.js';
import { recordWords } from '../record.messages.js';
import { actorTemplate, fieldsTemplate, keepsTemplate, namedTemplate, saidTemplate, sendButton } from './parts.js';

/**
 * The form as it stands in a panel: what can be given as large choices, the rest behind "Việc khác"; once one is
 * chosen, its fields, and at the foot what records it.
 */
export function panelLayout(drawing: Drawing): TemplateResult {
  return drawing.offer === undefined ? choosing(drawing) : filling(drawing.offer, drawing);
}

function choosing(drawing: Drawing): TemplateResult {
  const { context, offers, form, isSending, isMoreOpen, on } = drawing;
  const words = recordWords[context.language];
  const [first, rest] = parted(offers);
  const isBehind = first.length > 0 && rest.length > 0;
  return html`<div class="panel" aria-busy=${isSending}>
    <div class="line">
      ${actorTemplate(drawing)}
      ${
        isBehind
          ? html`<button type="button" class="plain" aria-expanded=${isMoreOpen} @click=${on.toggleMore}>
              ${words.more}
            </button>`
          : nothing
      }
    </div>
    ${form.said === undefined ? nothing : html`<div class="line done">${saidTemplate(drawing)}</div>`}
    ${offers.length === 0 ? html`<p class="muted">${context.task === undefined ? words.noneHere : words.noneNow}</p>` : nothing}
    ${isBehind && !isMoreOpen ? nothing : moreList(rest, drawing)}
    ${first.length === 0 ? nothing : choices(first, drawing)}
    ${isOfServer(drawing) ? nothing : keepsTemplate(drawing)}
  </div>`;
}

function filling(offer: Offer, drawing: Drawing): TemplateResult {
  const { context, offers, isSending, isKept, on } = drawing;
  const words = recordWords[context.language];
  const [first] = parted(offers);
  const isFirst = first.includes(offer);
  return html`<form
    class="panel"
    novalidate
    aria-busy=${isSending}
    @submit=${on.submit}
    @input=${on.input}
    @change=${on.input}
  >
    ${namedTemplate(drawing)}
    ${isFirst && first.length > 1 ? choices(first, drawing) : html`<h3 class="wide">${commandText(offer.command, context.language)}</h3>`}
    ${fieldsTemplate(offer, drawing)}
    <div class="wide end">
      ${sendButton(drawing)}
      <button type="button" data-cancel @click=${on.cancel}>${words.cancel}</button>
      ${isKept ? html`<span class="muted">${words.draftKept}</span>` : nothing} ${saidTemplate(drawing)}
      ${isOfServer(drawing) ? nothing : keepsTemplate(drawing)}
    </div>
  </form>`;
}

function choices(offers: readonly Offer[], { offer, context: { language }, on }: Drawing): TemplateResult {
  const words = recordWords[language];
  return html`<div class="choices wide" role="group" aria-label=${words.choices}>
    ${offers.map(
      ({ command }) => html`<button
        type="button"
        data-command=${command}
        aria-pressed=${offer?.command === command}
        @click=${() => on.choose(command)}
      >
        ${icon(command)}<span>${words.short[command as keyof typeof words.short]}</span>
      </button>`,
    )}
  </div>`;
}

function moreList(offers: readonly Offer[], { context: { language }, on }: Drawing): TemplateResult {
  return html`<ul class="more" aria-label=${recordWords[language].more}>
    ${offers.map(
      ({ command }) => html`<li>
        <button type="button" data-command=${command} @click=${() => on.choose(command)}>
          ${commandText(command, language)}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** The large choices, and the rest. */
function parted(offers: readonly Offer[]): readonly [readonly Offer[], readonly Offer[]] {
  const large = firstChoices.map((set) =>
    set.flatMap((command) => offers.find((offer) => offer.command === command) ?? []),
  );
  const isAsked = offers.some(({ command }) => command === 'GrantExtension');
  const first =
    large.find((set, at) => set.length > 0 && (isAsked || firstChoices[at]?.[0] !== 'GrantExtension')) ?? [];
  return [first, offers.filter((offer) => !first.includes(offer))];
}

/** What the office's server keeps needs no word in a narrow panel; what only this computer has does. */
function isOfServer({ view: { keeps } }: Drawing): boolean {
  return keeps === 'server';
}
