import { followUpDaysOf, type AgendaDays, type AgendaLines } from '@kehoach/core';
import { countText, dateText, numberText, percentText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { agendaWords } from './agenda.messages.js';
import { standingTemplate, type ReminderStanding } from './reminders.js';

/** The unit's counts, each with its share of what it was assigned, and how it is reminded. */
export function figuresTemplate(
  lines: AgendaLines,
  days: AgendaDays & { readonly timeZone: string },
  standing: ReminderStanding | undefined,
  language: Language,
): TemplateResult {
  const words = agendaWords[language];
  const { assigned, dated, undated, responsibilities } = lines.counts;
  const rows = [
    ['doneInTime', dated.doneInTime],
    ['doneLate', dated.doneLate],
    ['openInTime', dated.openInTime],
    ['openLate', dated.openLate],
    ...(undated.total === 0 ? [] : [['undated', undated.total] as const]),
  ] as const;
  const apart = responsibilities.total;
  return html`<h3>${words.figures}</h3>
    <dl class="figures">
      <div><dt>${words.assigned}</dt><dd><b>${numberText(assigned, language)}</b></dd></div>
      ${rows.map(
        ([name, count]) =>
          html`<div data-name=${name} ?data-zero=${count === 0}>
            <dt>${words[name]}</dt>
            <dd><b>${numberText(count, language)}</b>
              <span>${assigned === 0 ? nothing : percentText((count / assigned) * 100, language, 1)}</span></dd>
          </div>`,
      )}
    </dl>
    <p class="small">
      ${words.denominator(countText(assigned, 'task', language))}
      ${apart === 0 ? nothing : words.apart(numberText(apart, language))}
    </p>
    <h3>${words.reminders}</h3>
    ${remindersTemplate(lines, days, language)} ${standingTemplate(standing, days.timeZone, language)}`;
}

function remindersTemplate(lines: AgendaLines, days: AgendaDays, language: Language): TemplateResult {
  const words = agendaWords[language];
  const before = followUpDaysOf(days).remindBefore.filter((each) => each > 0);
  const every = numberText(days.remindDays, language);
  const last = [lines.late, lines.week, lines.month, lines.report]
    .flatMap((group) => group.flatMap(({ remindedOn }) => remindedOn ?? []))
    .sort()
    .at(-1);
  return html`<p class="small">${words.schedule(before.map((each) => numberText(each, language)).join(', '), every)}</p>
    <p class="small">
      ${last === undefined ? words.neverReminded : words.lastReminded(dateText(last, language))}
      ${lines.remind === 0 ? nothing : words.toRemind(countText(lines.remind, 'task', language))}
    </p>`;
}
