import { writeLog, type Profile } from '@kehoach/core';
import type { Draft } from '@kehoach/importer';
import type { Failure } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Publisher } from '../publish/post.js';
import type { ProfileAnswer } from '../plan/profile-file.js';
import type { Sentence } from '../shared/language.js';
import { words } from './import.messages.js';
import type { IssuedPlan, Issuer } from './issue.js';
import type * as Issuing from './issuing.js';
import type { PublishedPlan } from './issuing.js';
import { OfferedFile } from './offered-file.js';
import { issuedPanel } from './panels.js';

/** What only issuing needs; asked for again after it failed. */
export const issuing = (): Promise<typeof Issuing> => import('./issuing.js');

/** A plan that was issued: in this page, or on a server. */
export type Issued = IssuedPlan | PublishedPlan;

/** Who issues, and where: on the server, where there is one; in this page otherwise. */
export interface IssueBy {
  readonly by: Issuer | undefined;
  readonly server: Publisher | undefined;
  /** By which rules in this page: the address of a `profile.json`, or the value. */
  readonly profile: Profile | string | undefined;
}

/** The issuing of one element's plan: under way, done or given up. After each step its element is drawn anew. */
export class Issuance {
  readonly #host: ReactiveControllerHost & Element;
  readonly #file: OfferedFile;
  readonly #onSaved: () => void;
  #underWay: AbortController | undefined;
  #issued: Issued | undefined;
  /** The log that was issued has been downloaded, or a server has it. */
  #isSaved = false;
  #views: Awaited<ReturnType<typeof issuing>> | undefined;

  /** @param onSaved its log has been downloaded, or a server has it */
  constructor(host: ReactiveControllerHost & Element, onSaved: () => void) {
    this.#host = host;
    this.#onSaved = onSaved;
    this.#file = new OfferedFile(host);
    host.addController(this.#file);
  }

  get isUnderWay(): boolean {
    return this.#underWay !== undefined;
  }

  get isDone(): boolean {
    return this.#issued !== undefined;
  }

  /** Whether there is a log that nobody has. */
  get isAtRisk(): boolean {
    return this.isDone && !this.#isSaved;
  }

  /**
   * Issues a draft. Never rejects.
   *
   * @returns nothing where it was stopped; off the page nobody hears of it, and it is asked for again
   */
  async issue(draft: Draft, where: IssueBy): Promise<Issued | { readonly reason: Sentence } | undefined> {
    const underWay = new AbortController();
    this.#underWay = underWay;
    this.#host.requestUpdate();
    const issued = await this.#issueBy(draft, where, underWay.signal);
    if (issued === undefined || underWay.signal.aborted) return undefined;
    this.#underWay = undefined;
    this.#host.requestUpdate();
    if ('reason' in issued) return issued;
    if (!this.#host.isConnected) return undefined;
    const isOnServer = 'version' in issued;
    if (!isOnServer) this.#file.offer(new Blob([writeLog(issued.log)], { type: 'application/x-ndjson' }));
    this.#issued = issued;
    this.#isSaved = false;
    if (isOnServer) this.#save();
    return issued;
  }

  stop(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }

  /** What is issued, or is being issued, is that of another draft. */
  forget(): void {
    this.stop();
    this.#file.offer(undefined);
    this.#issued = undefined;
  }

  /** Tells of what was issued. @param pageOf the address at which a plan of the server is shown */
  template(language: Language, pageOf: (planId: string) => string | undefined): TemplateResult | typeof nothing {
    const issued = this.#issued;
    if (issued === undefined) return nothing;
    const { planId, log } = issued;
    if ('version' in issued) {
      const said = this.#views?.publishWords[language].published(issued.version + issued.standings.log.length) ?? '';
      const standings = issued.standings.template(language, issued.version, () => this.#host.requestUpdate());
      return html`${this.#views?.onServerPanel(language, issued, said, pageOf(planId))}${standings}`;
    }
    const file = { url: this.#file.url, name: `${planId}.ndjson`, entries: log.length };
    const unrecorded = (issued.unrecorded ?? []).map((reason) => reason(language));
    return html`${issuedPanel(language, file, () => this.#save())}${this.#views?.unrecordedPanel(language, unrecorded)}`;
  }

  #save(): void {
    this.#isSaved = true;
    this.#onSaved();
  }

  async #issueBy(
    draft: Draft,
    { by, server, profile }: IssueBy,
    signal: AbortSignal,
  ): Promise<Issued | { readonly reason: Sentence } | undefined> {
    let rules: ProfileAnswer | undefined;
    try {
      this.#views = await issuing();
      if (server === undefined && profile) rules = await rulesOf(profile);
    } catch {
      return { reason: (language) => words[language].notLoaded };
    }
    const { issue, publishDraft } = this.#views;
    if (server !== undefined) return publishDraft(draft, server, signal);
    if (rules !== undefined && 'failure' in rules) return { reason: sentenceOf(rules.failure) };
    return by && issue(draft, by, signal, rules?.profile);
  }
}

async function rulesOf(profile: Profile | string): Promise<ProfileAnswer> {
  if (typeof profile !== 'string') return { profile };
  const { profileAt } = await import('../plan/profile-file.js');
  const address = new URL(profile, document.baseURI).href;
  // What follows is said before: nothing is issued.
  return profileAt(address, (at, init) => fetch(at, init as RequestInit), { vi: '', en: '' });
}

/** What is wrong with a profile comes with its own sentences. */
function sentenceOf({ params }: Failure): Sentence {
  return (language) => (params as Readonly<Partial<Record<Language, string>>>)[language] ?? '';
}
