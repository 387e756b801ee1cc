import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { property } from 'lit/decorators.js';
import { remember } from '../shared/remember.js';
import { tokens } from '../shared/tokens.styles.js';
import { wrongStyles } from '../shared/wrong.styles.js';
import { workLine } from '../shared/work-line.js';
import { choiceOf, queryOf, type Chosen } from './choice-of.js';
import { authorityChoices, meetingChoices, otherDays, timeChoices, unitChoices, type Choices } from './choices.js';
import { exportWords } from './export.messages.js';
import { exportStyles } from './export.styles.js';
import { choiceField, type FieldFault } from './fields.js';
import { givenFields, spanFields, type TypedFields } from './given.js';
import type { Typed } from './given.messages.js';
import { papersFor, type Choice, type PaperName } from './papers.js';
import { PaperWork, type Said } from './paper-work.js';
import { Sharing } from './sharing.js';

/**
 * A plan on its way to paper, sheet and calendar: the reader chooses of what and of which days, and gets a file.
 *
 * @tag kh-export
 * @csspart head - the line that says what it is
 */
export class ExportElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, exportStyles, wrongStyles];

  /** The one paper that is offered, such as `calendar`; all unless given. */
  @property() accessor paper: string | undefined;

  /** Id of the unit that is chosen at first; the whole plan unless given. */
  @property() accessor unit: string | undefined;

  #chosen: Chosen = {};
  #typed: Typed = {};
  #fault: FieldFault | undefined;
  #said: Said | undefined;
  readonly #sharing = new Sharing(this);
  #work: PaperWork | undefined;
  readonly #unitsOf = remember(unitChoices);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#work !== undefined) this.#said = undefined;
    this.#end();
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const words = exportWords[language];
    const fields: TypedFields = { typed: this.#typed, fault: this.#fault, onTyped: this.#onTyped };
    const all = papersFor(view);
    const asked = all.filter((name) => name === this.paper);
    const papers = asked.length > 0 ? asked : all;
    return html`<div class="bar" part="head"><h2>${words.title}</h2></div>
      <div class="choices">
        ${this.#choiceOf('unit', words.scope, this.#unitsOf(view, language), this.unit)}
        ${papers === all ? this.#reportChoices(view) : nothing}
      </div>
      ${
        papers === all
          ? html`${this.#chosen.time === otherDays ? spanFields(language, fields) : nothing}
              <p class="means">${words.timeMeans}</p>
              ${givenFields(language, fields)}`
          : nothing
      }
      <ul class="papers">
        ${papers.map((name) => {
          const [title, what] = words.papers[name];
          return html`<li>
            <button data-paper=${name} @click=${() => this.#make(name, view)}><b>${title}</b><span>${what}</span></button>
          </li>`;
        })}
      </ul>
      <div class="end">
        <p class="said" role="status" data-kind=${this.#said?.kind ?? nothing}>${this.#said?.text}</p>
        ${this.#work === undefined ? nothing : this.#progress(this.#work)}
      </div>
      ${
        // An address is given out for the calendar of one's own unit alone.
        papers !== all && this.unit !== undefined && this.unit !== view.unit
          ? nothing
          : this.#sharing.template(view, papers === all ? (name) => this.#query(name, view) : undefined, language)
      }`;
  }

  /** What reports and papers on commendation ask beside the unit. */
  #reportChoices(view: ReadyView): TemplateResult {
    const { language } = this;
    const words = exportWords[language];
    const [authorities, meetings] = [authorityChoices(view, language), meetingChoices(view, language)];
    return html`${this.#choiceOf('time', words.time, timeChoices(view, language))}
    ${authorities.length > 1 ? this.#choiceOf('authority', words.authority, [['', words.choose], ...authorities]) : nothing}
    ${meetings.length > 1 ? this.#choiceOf('meeting', words.meeting, meetings) : nothing}`;
  }

  #progress({ share }: PaperWork): TemplateResult {
    const { language } = this;
    const { stop } = exportWords[language];
    return workLine({ language, share, label: this.#said?.text ?? '', stop, onStop: () => void this.#onStop() });
  }

  readonly #onStop = async (): Promise<void> => {
    const name = this.#work?.name;
    this.#end();
    this.#say('stopped', exportWords[this.language].stopped);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-paper="${name}"]`)?.focus();
  };

  /** Stops what is being made, if anything is. */
  #end(): void {
    this.#work?.stop();
    this.#work = undefined;
  }

  /** That which the page names is chosen until somebody chooses; else the first of them. */
  #choiceOf(name: keyof Chosen, label: string, choices: Choices, named?: string): TemplateResult {
    const known = choices.find(([value]) => value === named) ?? choices[0];
    const chosen = this.#chosen[name] ?? known?.[0] ?? '';
    return choiceField({ name, label, fault: this.#fault }, choices, chosen, (value) => {
      this.#chosen = { ...this.#chosen, [name]: value };
      if (this.#fault?.field === name) this.#fault = undefined;
      this.requestUpdate();
    });
  }

  readonly #onTyped = (typed: Typed): void => {
    this.#typed = { ...this.#typed, ...typed };
    if (this.#fault !== undefined && this.#fault.field in typed) this.#fault = undefined;
    this.requestUpdate();
  };

  /** What is chosen for this paper, or which field of it is not right. */
  #choice(name: PaperName, view: ReadyView): Choice | FieldFault {
    const { language } = this;
    const unit = this.#unitsOf(view, language).find(([id]) => id === this.unit)?.[0] ?? '';
    return choiceOf(name, view, { chosen: this.#chosen, typed: this.#typed, unit, language });
  }

  /** The same as a server is asked for it; nothing where a field is not right, to which it leads. */
  #query(name: PaperName, view: ReadyView): Readonly<Record<string, string>> | undefined {
    const choice = this.#choice(name, view);
    this.#fault = 'field' in choice ? choice : undefined;
    if (!('field' in choice)) return queryOf(name, choice, this.language);
    void this.#show(choice);
    return undefined;
  }

  async #make(name: PaperName, view: ReadyView): Promise<void> {
    const { language } = this;
    const words = exportWords[language];
    const [title] = words.papers[name];
    const choice = this.#choice(name, view);
    this.#end();
    this.#fault = 'field' in choice ? choice : undefined;
    if ('field' in choice) return this.#show(choice);
    const work = new PaperWork(name, () => this.requestUpdate());
    this.#work = work;
    this.#say('making', words.making(title));
    // What is said is seen before the paper is made.
    await new Promise((resolve) => setTimeout(resolve));
    const said = await work.run(view, choice, language);
    // Who was stopped has nothing more to say.
    if (this.#work !== work) return;
    this.#work = undefined;
    this.#said = said;
    this.requestUpdate();
  }

  /** Leads to the field that is not right: what is wrong stands below it. */
  async #show({ field }: FieldFault): Promise<void> {
    this.#said = undefined;
    this.requestUpdate();
    await this.updateComplete;
    const control = this.renderRoot.querySelector<HTMLElement>(`#${field}`);
    control?.closest('details')?.setAttribute('open', '');
    control?.focus();
  }

  #say(kind: Said['kind'], text: string): void {
    this.#said = { kind, text };
    this.requestUpdate();
  }
}
