import type { Command, RecordedEvent } from '@kehoach/core';
import type { Sent } from '@kehoach/session';
import { css, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PlanAttributes } from '../plan/plan-attributes.js';
import type { PlanHostElement } from '../plan/plan.js';
import { html } from '../shared/html.js';
import { tagOf } from '../shared/prefix.js';

/**
 * A plan's whole desk: what is late and how far it is at the top, five views, and a panel in which a task opens with
 * its facts, its history and the form. With `src`, or `endpoint` and `plan-id`, it opens the plan itself and takes
 * the attributes of `kh-plan`; inside a `kh-plan` it shows that plan.
 *
 * @tag kh-desk
 * @slot - shown until the script has arrived
 * @fires {TaskSelectEvent} kh-task-select - the reader chose a task, or closed it
 * @fires {AsOfEvent} kh-as-of-change - the reader chose a day, or today again
 * @fires {DeskPlaceEvent} kh-desk-place - the reader went to another view, task, filter or day
 * @csspart panel - what opens at the side, or over the page of a phone
 * @cssprop [--kh-desk-sticky-top=0px] - how much of the window's top the portal keeps for itself
 */
export class DeskElement extends PlanAttributes {
  static override styles: CSSResultGroup = css`
    :host { display: block; }
    :host([hidden]) { display: none; }
  `;

  /**
   * Where view, task, filter and day stand: in the page's address after `#` (`hash`), so that they can be sent and
   * "Back" works, or in `place` alone (`none`).
   */
  @property() accessor address: 'hash' | 'none' = 'hash';

  /** View, task, filter and day as they stand after `#`: `view=list&task=II.2`. */
  @property() accessor place: string = '';

  protected override render(): TemplateResult {
    const views = html`<kh-desk-views exportparts="panel"
      .address=${this.address}
      .place=${this.place}
    ></kh-desk-views>`;
    if (!this.src && !this.store && !this.endpoint && !this.planId) return views;
    return html`<kh-plan
      .src=${this.src}
      .store=${this.store}
      .endpoint=${this.endpoint}
      .planId=${this.planId}
      .tokenProvider=${this.tokenProvider}
      .headKey=${this.headKey}
      .today=${this.today}
      .actorId=${this.actorId}
      .actorUnit=${this.actorUnit}
      .actorName=${this.actorName}
      .profile=${this.profile}
      >${views}</kh-plan
    >`;
  }

  /** Records what a command leads to, or says why not; for a desk that opens its plan itself. */
  async send(command: Command): Promise<Sent> {
    return (await this.#plan()).send(command);
  }

  /** Every entry that the desk holds, the newest last. */
  async entries(): Promise<readonly RecordedEvent[]> {
    return (await this.#plan()).entries();
  }

  /** Gives all that the desk holds to the reader as an NDJSON file. */
  readonly download = async (): Promise<void> => (await this.#plan()).download();

  async #plan(): Promise<PlanHostElement> {
    await this.updateComplete;
    const plan = this.renderRoot.querySelector(tagOf('plan')) ?? this.closest(tagOf('plan'));
    if (plan === null) throw new Error(`${tagOf('desk')} has no plan: give it src, or endpoint and plan-id`);
    return plan;
  }
}
