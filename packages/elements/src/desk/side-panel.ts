import { taskById, type CommandType, type Task } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { LogEntries } from '../shared/log-entries.js';
import { remember } from '../shared/remember.js';
import { copyAddress } from './copy-address.js';
import { deskWords } from './desk.messages.js';
import type { Parts } from './later-parts.js';
import { panelTemplate, type PanelParts } from './panel.js';
import type { Place, Subject } from './place.js';
import type { TaskPanel } from './task-panel.js';

/** How many entries of a task are shown before the reader asks for more. */
const entriesAtFirst = 12;

/** What the desk around a panel gives it. */
export interface PanelSite {
  readonly language: Language;
  readonly parts: Parts | undefined;
  /** Said in place of the parts while they are not there. */
  readonly onItsWay: () => TemplateResult;
  readonly isPhone: boolean;
  /** The page's address names the task. */
  readonly isInAddress: boolean;
  readonly onClose: () => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** What opens beside a view: a task, what the office records of the plan itself, a nomination, or the plan. */
export class SidePanel {
  /** The form to open at once. */
  choice: CommandType | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #entries: LogEntries;
  #entryCount = entriesAtFirst;
  #linkSaid: string | undefined;
  readonly #contextOf = remember(({ entryContext }: Parts, ...told: Parameters<Parts['entryContext']>) =>
    entryContext(...told),
  );

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#entries = new LogEntries(host);
  }

  /** What belonged to the task that was open. */
  forget(): void {
    this.#entryCount = entriesAtFirst;
    this.choice = undefined;
    this.#linkSaid = undefined;
  }

  template(view: ReadyView, at: Place, site: PanelSite): TemplateResult | typeof nothing {
    const { language, isInAddress, onClose, onStep } = site;
    const parts = this.#parts(view, at, site);
    if (parts === undefined) return nothing;
    const isTask = at.task !== undefined;
    const ways = {
      onClose,
      onStep: isTask ? onStep : undefined,
      onLink: isTask && isInAddress ? (): void => this.#copyLink(language) : undefined,
      linkSaid: this.#linkSaid,
    };
    return panelTemplate(parts, ways, language);
  }

  #parts(view: ReadyView, { task: id, subject, nomination }: Place, site: PanelSite): PanelParts | undefined {
    const { language, parts } = site;
    if (nomination !== undefined) return this.#formPanel(view, language, 'emulation', nomination);
    if (id === undefined && subject === undefined) return undefined;
    if (id === undefined && subject !== undefined && subject !== 'about')
      return this.#formPanel(view, language, subject);
    if (parts === undefined) return { lead: nothing, title: '', body: site.onItsWay(), foot: nothing };
    if (id === undefined) return parts.aboutPanel(view.plan, language);
    const task = taskById(view.plan.tasks, id);
    if (task === undefined) {
      const title = deskWords[language].unknownTask(id);
      return { lead: nothing, title, body: html``, foot: nothing };
    }
    const log = this.#entries.for(view);
    const panel: TaskPanel = {
      log,
      context: this.#contextOf(parts, log, id, view, language),
      entries: this.#entryCount,
      onMore: this.#showMore,
      isFolded: site.isPhone,
      form: this.#form(view, task, language),
    };
    return parts.taskPanel(view, task, panel, language);
  }

  /** What the office records of the plan itself, or what is to be said of a nomination. */
  #formPanel(view: ReadyView, language: Language, subject: Subject, nomination?: string): PanelParts {
    const title = deskWords[language].subjects[subject];
    const given = nomination === undefined ? subject : nothing;
    const form = html`<kh-record
      subject=${given}
      nomination=${nomination ?? nothing}
      layout="panel"
      choice=${this.choice ?? nothing}
    ></kh-record>`;
    return { lead: nothing, title, body: html``, foot: view.actor === undefined ? readOnly(language) : form };
  }

  /** On a past day nothing can be recorded, as the band says; while a plan is checked, who may is not known yet. */
  #form(
    { actor, asOf, checked, heldUp }: ReadyView,
    { id }: Task,
    language: Language,
  ): TemplateResult | typeof nothing {
    if (asOf !== undefined || checked === 'checking') return nothing;
    if (actor === undefined && heldUp === undefined) return readOnly(language);
    return html`<kh-record task=${id} layout="panel" choice=${this.choice ?? nothing}></kh-record>`;
  }

  readonly #showMore = (): void => {
    this.#entryCount += entriesAtFirst;
    this.#host.requestUpdate();
  };

  #copyLink(language: Language): void {
    void copyAddress(location.href).then((isCopied) => {
      const words = deskWords[language];
      this.#linkSaid = isCopied ? words.linked : words.notLinked;
      this.#host.requestUpdate();
    });
  }
}

function readOnly(language: Language): TemplateResult {
  return html`<p class="muted">${deskWords[language].readOnly}</p>`;
}
