import type { Pending, SessionState } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { tagsOf } from '../shared/prefix.js';
import { saidText } from './said.js';
import { commandsIn } from './task-id-of.js';
import { rejectionText } from './unsent.js';
import { viewsWords } from './views.messages.js';

/** What a person does about a refused command. */
export interface RefusedWays {
  /** Around the forms of the page. */
  readonly host: HTMLElement;
  readonly onEdit: (pending: Pending) => void;
  readonly onDrop: (pending: Pending) => void;
}

/** What a server refused, above the plan until somebody has seen to it. */
export function refusedNotices(state: SessionState, language: Language, ways: RefusedWays): readonly TemplateResult[] {
  if (state.state !== 'ready') return [];
  const isFormThere = ways.host.querySelector(tagsOf('record', 'desk', 'desk-views')) !== null;
  const { edit, drop, standing: standings } = viewsWords[language];
  return state.pending
    .filter(({ standing }) => standing === 'refused')
    .map((one) => {
      // A withdrawal does not tell in which form it was given.
      const canEdit = isFormThere && one.command.type !== 'WithdrawEntry' && state.asOf === undefined;
      const [first, ...more] = commandsIn(one).map((command) => saidText(command, state.plan, language));
      return html`<div class="notice" part="notice" role="status" data-code="refused">
        <p><b>${standings.refused}:</b> ${first}. ${rejectionText(one, language)}</p>
        ${more.map((text) => html`<p>${text}</p>`)}
        <div>
          ${canEdit ? html`<button @click=${() => ways.onEdit(one)}>${edit}</button>` : nothing}
          <button @click=${() => ways.onDrop(one)}>${drop}</button>
        </div>
      </div>`;
    });
}
