import type { Plan } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing } from 'lit';
import { deskWords } from './desk.messages.js';
import { partsWords } from './parts.messages.js';
import type { PanelParts } from './panel.js';
import { targetsTemplate } from './subject-body.js';

/** The plan as a document: its whole title, who issued it, on what it rests, and what later papers changed. */
export function aboutPanel(plan: Plan, language: Language): PanelParts {
  const { issued, id, amendments, closed } = plan;
  const words = partsWords[language];
  const basis = issued?.legalBasis?.map(({ number, issuedOn }) =>
    issuedOn === undefined ? number : `${number}, ${dateText(issuedOn, language)}`,
  );
  const facts: readonly (readonly [string, readonly string[] | undefined])[] = [
    [words.issuedBy, issued && [issued.issuerName]],
    [words.issuedOn, issued && [dateText(issued.on, language)]],
    [words.basis, basis],
    [words.purposes, [...(issued?.purposes ?? []), ...(issued?.requirements ?? [])]],
    [words.amended, amendments.map(({ number, on, reason }) => `${number}, ${dateText(on, language)}: ${reason}`)],
    [words.closed, closed && [`${dateText(closed.on, language)}: ${closed.text}`]],
  ];
  return {
    lead: html`<b>${deskWords[language].subjects.about}</b>`,
    title: `${issued?.number ?? id} ${issued?.title ?? ''}`.trim(),
    body: html`<dl class="facts">
      ${facts.map(([label, values = []]) =>
        values.length === 0
          ? nothing
          : html`<dt>${label}</dt>
              <dd>${values.map((value) => html`<p class="verbatim">${value}</p>`)}</dd>`,
      )}
      </dl>
      ${plan.targets.length === 0 ? nothing : html`<h4>${words.targets}</h4>${targetsTemplate(plan, language)}`}`,
    foot: nothing,
  };
}
