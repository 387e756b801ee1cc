import type { Counts } from '@kehoach/core';
import { numberText, percentText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { plansWords } from './plans.messages.js';
import type { Portfolio } from './portfolio.js';

/** The five counts, the late first, each with its share. */
export function cardsTemplate({ total, days }: Portfolio, language: Language): TemplateResult | typeof nothing {
  if (total === undefined) return nothing;
  const words = plansWords[language];
  const { assigned, dated, undated } = total;
  const number = (count: number): string => numberText(count, language);
  const share = (count: number): string =>
    assigned === 0 ? '' : words.share(percentText((count / assigned) * 100, language, 1), number(assigned));
  const long = dated.openLongLate;
  const cards = [
    [
      'openLate',
      dated.openLate,
      'overdue',
      long === 0 ? share(dated.openLate) : words.longLate(number(long), number(days.longLateDays)),
    ],
    ['openInTime', dated.openInTime, 'ongoing', share(dated.openInTime)],
    ['doneInTime', dated.doneInTime, 'done-on-time', share(dated.doneInTime)],
    ['doneLate', dated.doneLate, 'done-late', share(dated.doneLate)],
    ['assigned', assigned, undefined, words.datedAndNot(number(dated.total), number(undated.total))],
  ] as const;
  return html`<ul class="cards">
    ${cards.map(
      ([name, count, status, told]) =>
        html`<li data-name=${name} data-status=${status ?? nothing} ?data-zero=${count === 0}>
          <p class="figure">
            ${status === undefined || count === 0 ? nothing : html`<i class="glyph"></i>`}<b>${number(count)}</b>
          </p>
          <p class="word">${words.cards[name]}</p>
          <p class="told">${told}</p>
        </li>`,
    )}
  </ul>`;
}

/** All counts as a list whose parts add up to what stands above them. */
export function overviewTemplate({ total, days }: Portfolio, language: Language): TemplateResult | typeof nothing {
  if (total === undefined) return nothing;
  const words = plansWords[language];
  const { undated, dated } = total;
  const number = (count: number): string => numberText(count, language);
  const notes: Readonly<Record<string, string>> = {
    ...(dated.openLongLate > 0 && { openLate: words.longLate(number(dated.openLongLate), number(days.longLateDays)) }),
    ...(undated.openLong > 0 && { undatedOpen: words.longOpen(number(undated.openLong), number(days.longOpenMonths)) }),
  };
  return html`<table class="list">
    <tbody>
      ${linesOf(total).map(
        ([name, count, depth, isInside]) =>
          html`<tr data-depth=${depth} data-name=${name}>
            <th scope="row">${words.lines[name]}${notes[name] === undefined ? nothing : html` <span>${notes[name]}</span>`}</th>
            <td class="number" ?data-zero=${count === 0}>${number(count)}</td>
            <td class="number">
              ${isInside && total.assigned > 0 ? percentText((count / total.assigned) * 100, language, 1) : nothing}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

type Line = readonly [name: keyof typeof plansWords.vi.lines, count: number, depth: 0 | 1 | 2, isInside: boolean];

function linesOf({ assigned, dated, undated, suspended, cancelled, responsibilities }: Counts): readonly Line[] {
  return [
    ['assigned', assigned, 0, false],
    ['dated', dated.total, 1, true],
    ['doneInTime', dated.doneInTime, 2, true],
    ['doneLate', dated.doneLate, 2, true],
    ['openInTime', dated.openInTime, 2, true],
    ['openLate', dated.openLate, 2, true],
    ['undated', undated.total, 1, true],
    ['undatedDone', undated.done, 2, true],
    ['undatedOpen', undated.open, 2, true],
    ['suspended', suspended, 0, false],
    ['cancelled', cancelled, 0, false],
    ['responsibilities', responsibilities.total, 0, false],
  ];
}
