import { unitNameOn, type CivilDate, type Plan } from '@kehoach/core';
import { dateText, quantityText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../shared/capital.js';
import { partsWords } from './parts.messages.js';

/** Each target with how it stands; nothing where there is none. */
export function targetsTemplate({ targets }: Plan, language: Language): TemplateResult | typeof nothing {
  const words = partsWords[language];
  return knownTemplate(
    targets.map(({ text, value, unit, measured }) => {
      const aim = quantityText(value, unit, language);
      const standing =
        measured === undefined
          ? words.notMeasured(aim)
          : words.measured(quantityText(measured.value, unit, language), aim, dateText(measured.on, language));
      return [capital(text), [standing]];
    }),
  );
}

/** Each unit by its name of the day, what it was called before, and who answers for it. */
export function unitsTemplate(plan: Plan, today: CivilDate, language: Language): TemplateResult | typeof nothing {
  const words = partsWords[language];
  return knownTemplate(
    Object.values(plan.units).map(({ id, names, successor }) => {
      const name = unitNameOn(plan, id, today);
      const changes = names.slice(1).map(({ from = '' }, at) => {
        return words.calledBefore(names[at]?.name ?? '', dateText(from, language));
      });
      const heir =
        successor && words.succeeded(unitNameOn(plan, successor.unitId, today), dateText(successor.from, language));
      return [capital(name), heir === undefined ? changes : [...changes, heir]];
    }),
  );
}

/** What there is, each with what is said of it. */
function knownTemplate(
  known: readonly (readonly [name: string, said: readonly string[]])[],
): TemplateResult | typeof nothing {
  if (known.length === 0) return nothing;
  return html`<ul class="known">
    ${known.map(
      ([name, said]) => html`<li>
        <span class="verbatim">${name}</span>
        ${said.map((line) => html`<p class="muted">${line}</p>`)}
      </li>`,
    )}
  </ul>`;
}
