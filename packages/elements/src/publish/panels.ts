import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { publishWords } from './publish.messages.js';
import type { OnServer } from './publish.js';

/** Tells that a server has a plan, which of its units nobody can record for yet, and leads to it. */
export function onServerPanel(
  language: Language,
  { unknownUnits }: OnServer,
  said: string,
  page: string | undefined,
  onBack?: () => void,
): TemplateResult {
  const words = publishWords[language];
  return html`<div class="panel" data-done role="status">
    <p>${said}</p>
    ${
      unknownUnits.length === 0
        ? nothing
        : html`<p>${words.unknown}</p>
            <ul>${unknownUnits.map(
              ({ name, known }) => html`<li>${known === undefined ? name : words.meant(name, known)}</li>`,
            )}</ul>`
    }
    <div class="buttons">
      ${page === undefined ? nothing : html`<a href=${page}>${words.open}</a>`}
      ${onBack === undefined ? nothing : html`<button @click=${onBack}>${words.back}</button>`}
    </div>
  </div>`;
}

/** Tells why something of a sheet is not in the log of the plan, and what may be done. */
export function unrecordedPanel(
  language: Language,
  reasons: readonly string[],
  buttons?: TemplateResult,
): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<div class="panel" role="alert"><p>${publishWords[language].unrecorded}</p>
    <ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
    ${buttons}
  </div>`;
}
