import { html, nothing, type TemplateResult } from 'lit';
import { readingWords } from '../../shared/reading.messages.js';
import { ReadingWork } from '../../shared/reading-work.js';
import { workLine } from '../../shared/work-line.js';
import { changesIn } from '../actions/changes.js';
import type { Drawing } from '../drawing.js';
import { filledFrom } from '../paper.js';
import { recordWords } from '../record.messages.js';

/** The file from which the form for an amending paper is filled in, and what is doubtful in it. */
export function paperTemplate({ form, context: { language }, paper, on }: Drawing): TemplateResult {
  const words = recordWords[language];
  const from = filledFrom(form.values);
  const count = changesIn(form.values).filter(({ key }) => from?.keys.includes(key)).length;
  const work = paper instanceof ReadingWork ? paper : undefined;
  const { stop, stopped, brokeOff } = readingWords[language];
  const read = from && words.paper.read(from.file, count);
  const said = work === undefined ? (paper === 'stopped' ? stopped : read) : words.paper.reading;
  const troubles = { stopped: undefined, 'broke-off': brokeOff, 'not-loaded': words.paper.notLoaded };
  const trouble =
    paper === undefined || paper instanceof ReadingWork
      ? undefined
      : typeof paper === 'string'
        ? troubles[paper]
        : paper[language];
  return html`<div class="wide paper">
    <label class="file">
      ${words.paper.choose}
      <input
        type="file"
        accept=".docx,.pdf,.rtf,.xlsx,.txt"
        data-paper
        ?disabled=${work !== undefined}
        @input=${(event: Event) => event.stopPropagation()}
        @change=${on.paper}
      />
    </label>
    <span class="muted">${words.paper.stays}</span>
    <p role="status">${said}</p>
    ${
      work?.share === undefined
        ? nothing
        : html`<div class="work">${workLine({ language, share: work.share, label: words.paper.reading, stop, onStop: on.stopPaper })}</div>`
    }
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
