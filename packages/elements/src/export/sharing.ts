import { unitNameOn, type UnitId } from '@kehoach/core';
import { instantText, type Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import type { ServerPlace } from '../plan/server-place.js';
import { told } from '../plans/portfolio-at.js';
import { post } from '../publish/post.js';
import { copyAddress } from '../shared/copy-address.js';
import type { Sentence } from '../shared/language.js';
import { exportWords } from './export.messages.js';
import type { PaperName } from './papers.js';
import { sharingWords } from './sharing.messages.js';

/** A paper as the server is asked for it; nothing where a field is not right. */
export type PaperQuery = (name: PaperName) => Readonly<Record<string, string>> | undefined;

/** Since when there is an address, as the server tells it; nothing while it has not. */
interface Standing {
  readonly unit: UnitId;
  readonly since?: string;
}

/** What came of the last request. */
interface Given {
  readonly address?: string;
  readonly isFailure?: true;
  readonly text: Sentence;
}

/** A paper that may leave the office: no votes stand in it. */
type SharedPaper = Exclude<PaperName, 'submission' | 'minutes'>;

/** The names of papers on a server. */
const paths: Readonly<Record<SharedPaper, string>> = {
  report: 'report.docx',
  reminder: 'reminder.docx',
  sheet: 'plan.xlsx',
  calendar: 'plan.ics',
  page: 'table.html',
  table: 'plan.csv',
};

/** What an office's server gives out by address, for who records: a calendar of the unit, links that open once. */
export class Sharing {
  readonly #host: ReactiveControllerHost;
  #asked: { readonly endpoint: string; readonly unit: UnitId } | undefined;
  #standing: Standing | undefined;
  #calendar: Given | undefined;
  #link: Given | undefined;
  #paper: SharedPaper = 'report';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param queryOf missing where one paper is offered, which has no link */
  template(view: ReadyView, queryOf: PaperQuery | undefined, language: Language): TemplateResult | typeof nothing {
    const { server, unit } = view;
    if (server === undefined || unit === undefined) return nothing;
    if (this.#asked?.endpoint !== server.endpoint || this.#asked.unit !== unit) void this.#ask(server, unit);
    if (this.#standing === undefined) return nothing;
    return html`<section class="sharing">
      <h3>${sharingWords[language].title}</h3>
      ${this.#calendarTemplate(view, server, this.#standing, language)}
      ${queryOf === undefined ? nothing : this.#linkTemplate(view, server, queryOf, language)}
    </section>`;
  }

  #calendarTemplate(
    { plan, today, profile }: ReadyView,
    server: ServerPlace,
    { unit, since }: Standing,
    language: Language,
  ): TemplateResult {
    const words = sharingWords[language];
    const change = (make: boolean): unknown => this.#change(server, unit, make);
    const { timeZone } = profile;
    return html`<div class="shared" data-what="calendar">
      <b>${words.calendar(unitNameOn(plan, unit, today))}</b>
      <p class="means">${words.calendarMeans}</p>
      <p class="means">${since === undefined ? words.none : words.since(instantText(since, language, { timeZone }))}</p>
      <p class="ways">
        <button @click=${() => change(true)}>${since === undefined ? words.make : words.remake}</button>
        ${since === undefined ? nothing : html`<button class="revoke" @click=${() => change(false)}>${words.revoke}</button>`}
      </p>
      ${givenTemplate(this.#calendar, language)}
    </div>`;
  }

  #linkTemplate(view: ReadyView, server: ServerPlace, queryOf: PaperQuery, language: Language): TemplateResult {
    const words = sharingWords[language];
    const { papers } = exportWords[language];
    const onPaper = ({ target }: Event): void => {
      this.#paper = (target as HTMLSelectElement).value as SharedPaper;
    };
    return html`<div class="shared" data-what="link">
      <b>${words.link}</b>
      <p class="means">${words.linkMeans}</p>
      <p class="ways">
        <select name="shared-paper" aria-label=${words.which} @change=${onPaper}>
          ${(Object.keys(paths) as SharedPaper[]).map((name) => html`<option value=${name} ?selected=${name === this.#paper}>${papers[name][0]}</option>`)}
        </select>
        <button @click=${() => this.#makeLink(view, server, queryOf)}>${words.makeLink}</button>
      </p>
      ${givenTemplate(this.#link, language)}
    </div>`;
  }

  /** Nothing is shown where the server says that this person has nothing to give out. */
  async #ask(server: ServerPlace, unit: UnitId): Promise<void> {
    const asked = { endpoint: server.endpoint, unit };
    [this.#asked, this.#standing, this.#calendar, this.#link] = [asked, undefined, undefined, undefined];
    const standing = await told<Standing>(server, calendarPath(unit)).catch(() => undefined);
    if (this.#asked !== asked) return;
    this.#standing = standing;
    this.#host.requestUpdate();
  }

  async #change(server: ServerPlace, unit: UnitId, make: boolean): Promise<void> {
    const posted = await this.#post(server, calendarPath(unit), { make });
    if ('reason' in posted) this.#calendar = { isFailure: true, text: posted.reason };
    else {
      const { since, address } = posted.body;
      this.#standing = { unit, ...(typeof since === 'string' && { since }) };
      const text: Sentence = (language) => sharingWords[language][make ? 'toldOnce' : 'revoked'];
      this.#calendar = { text, ...wholeAddress(server, address) };
    }
    this.#host.requestUpdate();
  }

  async #makeLink({ plan, profile }: ReadyView, server: ServerPlace, queryOf: PaperQuery): Promise<void> {
    const query = queryOf(this.#paper);
    if (query === undefined) return;
    const path = `/plans/${encodeURIComponent(plan.id)}/links`;
    const posted = await this.#post(server, path, { paper: paths[this.#paper], query });
    if ('reason' in posted) this.#link = { isFailure: true, text: posted.reason };
    else {
      const { until, address } = posted.body;
      const text: Sentence = (language) =>
        sharingWords[language].linkUntil(instantText(String(until), language, { timeZone: profile.timeZone }));
      this.#link = { text, ...wholeAddress(server, address) };
    }
    this.#host.requestUpdate();
  }

  #post({ endpoint, token }: ServerPlace, path: string, body: object): ReturnType<typeof post> {
    const publisher = { endpoint, tokenProvider: token };
    return post(publisher, path, 'application/json', JSON.stringify(body), new AbortController().signal);
  }
}

function givenTemplate(given: Given | undefined, language: Language): TemplateResult {
  const words = sharingWords[language];
  const onCopy = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLButtonElement;
    const isCopied = await copyAddress(given?.address ?? '');
    button.nextElementSibling?.replaceChildren(isCopied ? words.copied : words.notCopied);
  };
  return html`<div role="status" data-kind=${given?.isFailure === true ? 'failed' : nothing}>
    ${given === undefined ? nothing : html`<p class="small">${given.text(language)}</p>`}
    ${
      given?.address === undefined
        ? nothing
        : html`<p class="ways">
            <input readonly aria-label=${words.address} .value=${given.address} @focus=${selectAll} />
            <button @click=${onCopy}>${words.copy}</button><span class="small"></span>
          </p>`
    }
  </div>`;
}

function selectAll({ target }: Event): void {
  (target as HTMLInputElement).select();
}

function calendarPath(unit: UnitId): string {
  return `/calendar?unit=${encodeURIComponent(unit)}`;
}

/** The server tells the path below its own address: only the page knows by which name people reach it. */
function wholeAddress({ endpoint }: ServerPlace, path: unknown): { readonly address?: string } {
  if (typeof path !== 'string') return {};
  return { address: new URL(endpoint.replace(/\/*$/, path), document.baseURI).href };
}
