import { tasksIn, unitsOn, type Plan } from '@kehoach/core';
import { fileNameOf, spanName, type Span } from '@kehoach/exports';
import { dateText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { giveBlob } from '../plan/give-file.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { exportWords } from './export.messages.js';
import { exportStyles } from './export.styles.js';
import { givenFields, givenTyped, spanFaultText, spanFields, spanTyped } from './given.js';
import type { Typed } from './given.messages.js';
import { endingOf, paperNames, paperOf, type Choice, type PaperName } from './papers.js';
import { Sharing } from './sharing.js';
import { timesAround } from './times.js';

/** Stands among the times for days that are typed. */
const otherDays = 'other';

/** What came of the last paper that was asked for. */
interface Said {
  readonly kind: 'making' | 'made' | 'failed';
  readonly text: string;
}

/**
 * A plan on its way to paper, sheet and calendar: the reader chooses of what and of which days, and gets a file.
 *
 * @tag kh-export
 * @csspart head - the line that says what it is
 */
export class ExportElement extends PlanElement {
  static override styles: CSSResultGroup = [tokens, exportStyles];

  #unitId = '';
  #time = '';
  #typed: Typed = {};
  #said: Said | undefined;
  readonly #sharing = new Sharing(this);

  protected override renderPlan(view: ReadyView): TemplateResult {
    const words = exportWords[this.language];
    return html`<div class="bar" part="head"><h2>${words.title}</h2></div>
      <div class="choices">
        <label>${words.scope}${this.#units(view)}</label>
        <label>${words.time}${this.#times(view)}</label>
      </div>
      ${this.#time === otherDays ? spanFields(this.language, this.#typed, this.#onTyped) : nothing}
      <p class="means">${words.timeMeans}</p>
      ${givenFields(this.language, this.#typed, this.#onTyped)}
      <ul class="papers">
        ${paperNames.map((name) => {
          const [title, what] = words.papers[name];
          return html`<li>
            <button data-paper=${name} @click=${() => this.#make(name, view)}><b>${title}</b><span>${what}</span></button>
          </li>`;
        })}
      </ul>
      <p class="said" role="status" data-kind=${this.#said?.kind ?? nothing}>${this.#said?.text}</p>
      ${this.#sharing.template(view, (name) => this.#query(name, view), this.language)}`;
  }

  #units({ plan, today }: ReadyView): TemplateResult {
    return html`<select name="unit" @change=${({ target }: Event) => (this.#unitId = valueOf(target))}>
      <option value="">${exportWords[this.language].wholePlan}</option>
      ${unitsAtWork(plan, today).map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === this.#unitId}>${name}</option>`,
      )}
    </select>`;
  }

  #times({ plan, today }: ReadyView): TemplateResult {
    const { language } = this;
    const time = this.#time;
    const named = ({ from, until }: Span): string =>
      language === 'vi' ? spanName({ from, until }) : `${dateText(from, language)} – ${dateText(until, language)}`;
    return html`<select name="time" @change=${this.#onTime}>
      ${timesOf(plan, today).map((span, at) => {
        const name = at === 0 ? exportWords[language].sinceIssue : capital(named(span));
        const isChosen = time === '' ? at === 0 : keyOf(span) === time;
        return html`<option value=${keyOf(span)} ?selected=${isChosen}>${name}</option>`;
      })}
      <option value=${otherDays} ?selected=${time === otherDays}>${exportWords[language].otherDays}</option>
    </select>`;
  }

  readonly #onTime = ({ target }: Event): void => {
    this.#time = valueOf(target);
    this.requestUpdate();
  };

  readonly #onTyped = (typed: Typed): void => {
    this.#typed = { ...this.#typed, ...typed };
  };

  /** What is chosen for this paper, or the sentence that says what of it is not right. */
  #choice(name: PaperName, { plan, today }: ReadyView): Choice | string {
    const isOfDays = name === 'report';
    const span = isOfDays ? this.#span(plan, today) : timesOf(plan, today)[0];
    const given = isOfDays || name === 'reminder' ? givenTyped(this.#typed, this.language) : {};
    if (typeof span === 'string') return span;
    return typeof given === 'string' ? given : { unitId: this.#unitId || undefined, span, given };
  }

  /** The same as a server is asked for it. */
  #query(name: PaperName, view: ReadyView): Readonly<Record<string, string>> | string {
    const choice = this.#choice(name, view);
    if (typeof choice === 'string') return choice;
    const { unitId, span, given } = choice;
    const { signedOn, to, ...words } = given;
    const asked = {
      ...words,
      unit: unitId,
      issuedOn: signedOn,
      addressee: to?.join('; '),
      ...(name === 'report' ? span : { lang: this.language }),
    };
    return Object.fromEntries(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined));
  }

  #span(plan: Plan, today: string): Span | string {
    const { language } = this;
    const times = timesOf(plan, today);
    const isTyped = this.#time === otherDays;
    const span = isTyped ? spanTyped(this.#typed, language) : times.find((each) => keyOf(each) === this.#time);
    if (typeof span === 'string') return span;
    return spanFaultText(plan, span ?? times[0], { today, language }) ?? span ?? times[0];
  }

  async #make(name: PaperName, view: ReadyView): Promise<void> {
    const { language } = this;
    const words = exportWords[language];
    const [title] = words.papers[name];
    const choice = this.#choice(name, view);
    if (typeof choice === 'string') return this.#say('failed', choice);
    this.#say('making', words.making(title));
    // What is said is seen before the paper is made.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const paper = await paperOf(name, view, choice, language);
      if (paper === undefined) return this.#say('failed', words.nothingLate);
      const what = words.files[name];
      const file = fileNameOf(view.plan, { what, unitId: choice.unitId, ending: endingOf(name), on: view.today });
      giveBlob(paper, file);
      return this.#say('made', words.made(file));
    } catch {
      return this.#say('failed', words.failed(title));
    }
  }

  #say(kind: Said['kind'], text: string): void {
    this.#said = { kind, text };
    this.requestUpdate();
  }
}

/** From the day of issue up to now, then the times around today that do not end before the plan was issued. */
function timesOf({ issued }: Plan, today: string): readonly [Span, ...Span[]] {
  const since = issued !== undefined && issued.on < today ? issued.on : today;
  return [{ from: since, until: today }, ...timesAround(today).filter(({ until }) => until >= since)];
}

/** Those that lead a task or take part in one, by name. */
function unitsAtWork(plan: Plan, today: string): readonly { readonly id: string; readonly name: string }[] {
  const ids = new Set([...tasksIn(plan.tasks)].flatMap(({ lead, coordinating }) => [...lead, ...coordinating]));
  const byName = new Intl.Collator('vi', { numeric: true });
  return unitsOn(plan, [...ids], today).sort((one, other) => byName.compare(one.name, other.name));
}

function keyOf({ from, until }: Span): string {
  return `${from} ${until}`;
}

function valueOf(target: EventTarget | null): string {
  return (target as HTMLSelectElement).value;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
