import { taskById, type CommandType, type Task } from '@kehoach/core';
import { formText, nominationText, nomineeText, type Language } from '@kehoach/words';
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { LogEntries } from '../shared/log-entries.js';
import { remember } from '../shared/remember.js';
import { aboutPanel } from './about-panel.js';
import { copyAddress } from '../shared/copy-address.js';
import { html } from '../shared/html.js';
import { nomineeName } from '../shared/nominee-name.js';
import { partsWords } from './parts.messages.js';
import { deskWords } from './desk.messages.js';
import { entryContext } from './entry-context.js';
import { ExportPart } from './export-part.js';
import { targetsTemplate, unitsTemplate } from './subject-body.js';
import { panelTemplate, type PanelParts } from './panel.js';
import type { Place, Subject } from './place.js';
import { grabbing } from './sheet-drag.js';
import { taskPanel, type TaskPanel } from './task-panel.js';
import { unitShown } from './whose-work.js';

/** How many entries of a task are shown before the reader asks for more. */
const entriesAtFirst = 12;

/** What the desk around a panel gives it. */
export interface PanelSite {
  readonly language: Language;
  /** The form to open at once. */
  readonly choice: CommandType | undefined;
  /** What that form answers. */
  readonly answering: string | undefined;
  readonly isPhone: boolean;
  /** The page's address names the task. */
  readonly isInAddress: boolean;
  readonly onClose: () => void;
  readonly onStep: (by: -1 | 1) => void;
  readonly canStep: (by: -1 | 1) => boolean;
  /** Loads what makes papers. */
  readonly bringExports: () => Promise<unknown>;
}

/** What opens beside a view: a task, what the office records of the plan itself, a nomination, or the plan. */
export class SidePanel {
  readonly #host: ReactiveControllerHost;
  readonly #entries: LogEntries;
  #entryCount = entriesAtFirst;
  #linkSaid: string | undefined;
  readonly #contextOf = remember(entryContext);
  readonly #exports: ExportPart;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#entries = new LogEntries(host);
    this.#exports = new ExportPart(host);
  }

  /** What belonged to the task that was open. */
  forget(): void {
    this.#entryCount = entriesAtFirst;
    this.#linkSaid = undefined;
  }

  template(view: ReadyView, at: Place, site: PanelSite): TemplateResult | typeof nothing {
    const { language, isInAddress, onClose, onStep, canStep } = site;
    const parts = this.#parts(view, at, site);
    if (parts === undefined) return nothing;
    const isTask = at.task !== undefined;
    const ways = {
      onClose,
      onStep: isTask ? onStep : undefined,
      canStep,
      onGrab: grabbing(onClose),
      onLink: isTask && isInAddress ? (): void => this.#copyLink(language) : undefined,
      linkSaid: this.#linkSaid,
    };
    return panelTemplate(parts, ways, language);
  }

  #parts(view: ReadyView, at: Place, site: PanelSite): PanelParts | undefined {
    const { task: id, subject, nomination } = at;
    const { language } = site;
    if (nomination !== undefined) return formPanel(view, site, 'emulation', nomination);
    if (id === undefined && subject === undefined) return undefined;
    if (id === undefined && subject === 'export') return this.#exports.panel(site.bringExports, language);
    if (id === undefined && subject === 'calendar')
      return this.#exports.panel(site.bringExports, language, { name: subject, unit: unitShown(view, at) });
    if (id === undefined && subject !== undefined && subject !== 'about') return formPanel(view, site, subject);
    if (id === undefined) return aboutPanel(view.plan, language);
    const task = taskById(view.plan.tasks, id);
    if (task === undefined) {
      const title = deskWords[language].unknownTask(id);
      return { lead: nothing, title, body: nothing, foot: nothing };
    }
    const log = this.#entries.for(view);
    const panel: TaskPanel = {
      log,
      context: this.#contextOf(log, id, view, language),
      entries: this.#entryCount,
      onMore: this.#showMore,
      isFolded: site.isPhone,
      form: taskForm(view, site, task),
    };
    return taskPanel(view, task, panel, language);
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

/** What the office records of the plan itself, or what is to be said of a nomination. */
function formPanel(
  view: ReadyView,
  { language, choice }: PanelSite,
  subject: Subject,
  nomination?: string,
): PanelParts {
  const { lead, title, more } = headOf(view, subject, nomination, language);
  const given = nomination === undefined ? subject : nothing;
  const form = html`<kh-record
    subject=${given}
    nomination=${nomination ?? nothing}
    layout="panel"
    choice=${choice ?? nothing}
  ></kh-record>`;
  const { plan, today, asOf, actor } = view;
  const isUnknown = nomination !== undefined && plan.nominations.every(({ id }) => id !== nomination);
  const known =
    subject === 'targets'
      ? targetsTemplate(plan, language)
      : subject === 'units'
        ? unitsTemplate(plan, today, language)
        : nothing;
  return {
    lead,
    title,
    body: more === nothing ? known : html`${more}${known}`,
    // On a past day nothing can be recorded, as the band says.
    foot: asOf !== undefined || isUnknown ? nothing : actor === undefined ? readOnly(language) : form,
  };
}

/** Of a nomination who is put forward, for what, and how far that is; of a part of the plan its name. */
function headOf(
  { plan, people, profile }: ReadyView,
  subject: Subject,
  nomination: string | undefined,
  language: Language,
): {
  readonly lead: TemplateResult | typeof nothing;
  readonly title: string;
  readonly more: TemplateResult | typeof nothing;
} {
  const name = deskWords[language].subjects[subject];
  const found = plan.nominations.find(({ id }) => id === nomination);
  if (nomination === undefined) return { lead: nothing, title: name, more: nothing };
  if (found === undefined) return { lead: nothing, title: partsWords[language].unknownNomination, more: nothing };
  const { nominee, form, title, state, merit } = found;
  const facts = [
    nomineeText(nominee.kind, language),
    title ?? formText(form, language, profile),
    nominationText(state, language),
  ];
  return {
    lead: html`${name}`,
    title: nomineeName(nominee, people),
    more: html`<p class="muted">${facts.join(' · ')}</p>
      <p class="verbatim">${merit}</p>`,
  };
}

/** On a past day nothing can be recorded, as the band says; while a plan is checked, who may is not known yet. */
function taskForm(
  { actor, asOf, checked, heldUp }: ReadyView,
  { language, choice, answering }: PanelSite,
  { id }: Task,
): TemplateResult | typeof nothing {
  if (asOf !== undefined || checked === 'checking') return nothing;
  if (actor === undefined && heldUp === undefined) return readOnly(language);
  return html`<kh-record
    task=${id}
    layout="panel"
    choice=${choice ?? nothing}
    answering=${answering ?? nothing}
  ></kh-record>`;
}

function readOnly(language: Language): TemplateResult {
  return html`<p class="muted">${deskWords[language].readOnly}</p>`;
}
