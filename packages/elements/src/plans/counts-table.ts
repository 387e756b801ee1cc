import type { Counts } from '@kehoach/core';
import { dateText, numberText, percentText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../shared/capital.js';
import {
  denominatorOf,
  fewestForRank,
  numberColumns,
  numbersOf,
  rateColumns,
  rateOf,
  type Denominator,
  type NumberColumn,
  type RateColumn,
} from './columns.js';
import { plansWords } from './plans.messages.js';
import type { Portfolio, UnitRow } from './portfolio.js';

/** How the tables are to be. */
export interface TableWays {
  readonly language: Language;
  readonly denominator: Denominator;
  readonly isByRate: boolean;
  readonly onPlan: (planId: string) => void;
}

/** The eleven columns as offices print them, and those without a deadline; a row a unit, and the sum. */
export function unitsTable(portfolio: Portfolio, ways: TableWays): TemplateResult {
  const words = plansWords[ways.language];
  const rows = ordered(portfolio.units, ways);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.views.units}>
    <table>
      <thead>
        <tr>
          <th scope="col" class="place">${words.place}</th>
          <th scope="col" class="name">${words.unit}</th>
          ${numberHeads(ways)} ${rateHeads(ways)}
          <th scope="col" class="note">${words.note}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ place, row }) =>
            html`<tr>
              <td class="place">${place}</td>
              <th scope="row" class="name">${capital(row.name)}</th>
              ${numberCells(row.counts, ways)} ${rateCells(row.counts, ways)}
              <td class="note">${noteOf(row.counts, portfolio, ways)}</td>
            </tr>`,
        )}
      </tbody>
      ${totalRow(portfolio, ways, 2, true)}
    </table>
  </div>`;
}

/** A row a plan. */
export function plansTable(portfolio: Portfolio, ways: TableWays): TemplateResult {
  const { language, onPlan } = ways;
  const words = plansWords[language];
  const day = (on: string): string => (on === '' ? '' : dateText(on, language));
  const plans = portfolio.plans.toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.views.plans}>
    <table>
      <thead>
        <tr>
          <th scope="col" class="name">${words.planNumber}</th>
          <th scope="col" class="name">${words.planTitle}</th>
          <th scope="col" class="name">${words.issuer}</th>
          <th scope="col" class="day">${words.issuedOn}</th>
          ${numberHeads(ways)}
          <th scope="col" class="day">${words.nextDeadline}</th>
        </tr>
      </thead>
      <tbody>
        ${plans.map(
          ({ id, number, title, issuerName, issuedOn, nextDeadline = '', counts }) =>
            html`<tr>
              <th scope="row" class="code">
                <button @click=${() => onPlan(id)}>${number || id}</button>
              </th>
              <td class="name long">${title}</td>
              <td class="name">${issuerName}</td>
              <td class="day">${day(issuedOn)}</td>
              ${numberCells(counts, ways)}
              <td class="day">${day(nextDeadline)}</td>
            </tr>`,
        )}
      </tbody>
      ${totalRow(portfolio, ways, 4, false)}
    </table>
  </div>`;
}

interface Placed {
  readonly place: string;
  readonly row: UnitRow;
}

/** Those that were given a task, by name; by rate where that is asked, those with few tasks behind, without a place. */
function ordered(units: readonly UnitRow[], { isByRate, denominator, language }: TableWays): readonly Placed[] {
  const leading = units.filter(({ counts }) => counts.assigned > 0);
  const named = leading.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  const number = (at: number): string => numberText(at + 1, language);
  if (!isByRate) return named.map((row, at) => ({ place: number(at), row }));
  const rate = ({ counts }: UnitRow): number => rateOf(counts, 'doneInTime', denominator) ?? -1;
  const ranked = named.filter(({ counts }) => counts.assigned >= fewestForRank);
  const rest = named.filter(({ counts }) => counts.assigned < fewestForRank);
  ranked.sort((one, other) => rate(other) - rate(one));
  return [
    ...ranked.map((row, at) => ({ place: number(ranked.findIndex((each) => rate(each) === rate(row)) ?? at), row })),
    ...rest.map((row) => ({ place: '–', row })),
  ];
}

function numberHeads({ language }: TableWays): readonly TemplateResult[] {
  const { numbers } = plansWords[language];
  return numberColumns.map((column) => html`<th scope="col" class="number">${twoLines(numbers[column])}</th>`);
}

function rateHeads({ language, denominator }: TableWays): readonly TemplateResult[] {
  const { rates, rateOf: of } = plansWords[language];
  return rateColumns.map(
    (column) =>
      html`<th scope="col" class="number">${twoLines(rates[column])}<span class="quiet">${of[denominator]}</span></th>`,
  );
}

function twoLines([first, second]: readonly [string, string]): TemplateResult {
  return html`<span>${first} </span><span>${second}</span>`;
}

function numberCells(counts: Counts, { language }: TableWays): readonly TemplateResult[] {
  const numbers = numbersOf(counts);
  return numberColumns.map((column) => {
    const value = numbers[column];
    return html`<td class="number" data-column=${column} ?data-zero=${value === 0} data-status=${statusOf(column, value)}>
      ${column === 'openLate' && value > 0 ? html`<i class="glyph"></i>` : nothing}${numberText(value, language)}
    </td>`;
  });
}

function statusOf(column: NumberColumn | RateColumn, value: number): string | typeof nothing {
  return column === 'openLate' && value > 0 ? 'overdue' : nothing;
}

function rateCells(counts: Counts, { language, denominator }: TableWays): readonly TemplateResult[] {
  const of = `${plansWords[language].rateOf[denominator]}: ${numberText(denominatorOf(counts, denominator), language)}`;
  return rateColumns.map((column) => {
    const rate = rateOf(counts, column, denominator);
    return html`<td class="number" title=${of} ?data-zero=${rate === 0} data-status=${statusOf(column, rate ?? 0)}>
      ${rate === undefined ? '–' : percentText(rate, language, 1)}
    </td>`;
  });
}

function noteOf(counts: Counts, { days }: Portfolio, { language }: TableWays): string {
  const words = plansWords[language];
  const { openLongLate } = counts.dated;
  const said = [
    ...(openLongLate === 0
      ? []
      : [words.longLate(numberText(openLongLate, language), numberText(days.longLateDays, language))]),
    ...(counts.assigned < fewestForRank ? [words.few] : []),
  ];
  return said.join('; ');
}

function totalRow(
  { total }: Portfolio,
  ways: TableWays,
  before: number,
  hasRates: boolean,
): TemplateResult | typeof nothing {
  if (total === undefined) return nothing;
  return html`<tfoot>
    <tr>
      <th scope="row" colspan=${before} class="name">${plansWords[ways.language].all}</th>
      ${numberCells(total, ways)} ${hasRates ? rateCells(total, ways) : nothing}
      <td></td>
    </tr>
  </tfoot>`;
}
