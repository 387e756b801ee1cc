import { html, nothing, type TemplateResult } from 'lit';
import { changesIn } from '../actions/amendment.js';
import type { Drawing } from '../drawing.js';
import { filledFrom } from '../paper.js';
import { recordWords } from '../record.messages.js';

/** The file from which the form for an amending paper is filled in, and what is doubtful in it. */
export function paperTemplate({ form, context: { language }, paper, on }: Drawing): TemplateResult {
  const words = recordWords[language];
  const from = filledFrom(form.values);
  const count = changesIn(form.values).filter(({ key }) => from?.keys.includes(key)).length;
  const said = paper === 'reading' ? words.paper.reading : from && words.paper.read(from.file, count);
  const trouble =
    paper === undefined || paper === 'reading'
      ? undefined
      : paper === 'not-loaded'
        ? words.paper.notLoaded
        : paper[language];
  return html`<div class="wide paper">
    <label class="file">
      ${words.paper.choose}
      <input
        type="file"
        accept=".docx,.pdf,.rtf,.xlsx,.txt"
        data-paper
        ?disabled=${paper === 'reading'}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${on.paper}
      />
    </label>
    <span class="muted">${words.paper.stays}</span>
    <p role="status">${said}</p>
    ${trouble === undefined ? nothing : html`<p class="refused" role="alert">${trouble}</p>`}
    ${from === undefined || from.findings.length === 0 ? nothing : findingsTemplate(from, language)}
  </div>`;
}

function findingsTemplate(
  { findings }: NonNullable<ReturnType<typeof filledFrom>>,
  language: Drawing['context']['language'],
): TemplateResult {
  const words = recordWords[language].paper;
  const sorted = [...findings.filter(({ isCheck }) => isCheck), ...findings.filter(({ isCheck }) => !isCheck)];
  return html`<div class="open">
    <p><b>${words.findings}</b></p>
    <ul>
      ${sorted.map(
        (finding) => html`<li>
          ${finding.number === '' ? nothing : html`<b>${finding.number}</b> · `}
          ${finding.isCheck ? nothing : html`<i>${words.note}</i> `}${finding[language]}
        </li>`,
      )}
    </ul>
  </div>`;
}
