import { unitNameOn } from '@kehoach/core';
import { commandText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../drawing.js';
import { fieldTemplate } from '../field-template.js';
import type { Offer } from '../offer.js';
import { recordWords } from '../record.messages.js';

/** The fields of what is being filled in, and what is said below them. */
export function fieldsTemplate(offer: Offer, { form, context, canSend }: Drawing): TemplateResult {
  const { language, today } = context;
  const words = recordWords[language];
  return html`${offer
    .fields(form.values)
    .map((field) => fieldTemplate({ field, wrong: form.wrong[field.name], today, language }))}
  ${
    canSend
      ? offer.beside(form.values)
      : html`<p class="wide refused" role="alert">${words.gone(commandText(offer.command, language))}</p>`
  }`;
}

/** What became of the last press; what was recorded can be taken back from here. */
export function saidTemplate({ form: { said }, context, isSending, on }: Drawing): TemplateResult {
  const isRefusal = said?.isRefusal === true;
  const canUndo = (said?.recorded?.length ?? 0) > 0;
  return html`<p class=${isRefusal ? 'refused' : 'sent'} role=${isRefusal ? 'alert' : 'status'}>${said?.text}</p>
    ${
      canUndo
        ? html`<button type="button" data-undo ?disabled=${isSending} @click=${on.undo}>
            ${recordWords[context.language].undo}
          </button>`
        : nothing
    }`;
}

/** The button that records; once more where the person was told what is still open. */
export function sendButton({ form, context, isSending, canSend }: Drawing): TemplateResult {
  const words = recordWords[context.language];
  return html`<button class="main" ?disabled=${isSending || !canSend}>
    ${form.isSure === true ? words.sendAnyway : words.send}
  </button>`;
}

/** For whom the person records. */
export function actorTemplate({ context: { plan, by, today, language } }: Drawing): TemplateResult {
  return html`<span class="muted">${recordWords[language].as}: ${unitNameOn(plan, by.unit, today)}</span>`;
}

/** How long what is recorded lasts. */
export function keepsTemplate({ view: { keeps }, context }: Drawing): TemplateResult {
  return html`<p class="keeps muted">${keeps && recordWords[context.language].keeps[keeps]}</p>`;
}
