import { taskById, uuidv7, type CommandType } from '@kehoach/core';
import type { Sent } from '@kehoach/session';
import { commandText, numberFrom, percentText, refusalText } from '@kehoach/words';
import type { LitElement } from 'lit';
import { failureText } from '../plan/failure-text.js';
import type { Context } from './context.js';
import { dayTyped } from './day-typed.js';
import type { ShownField, Values } from './fields.js';
import type { FormKeeper } from './form-keeper.js';
import type { Form, Said } from './form.js';
import type { Offer } from './offer.js';
import { RecordDoneEvent } from './record-events.js';
import { recordWords } from './record.messages.js';
import { send, type Answer } from './sending.js';
import type { Typing } from './typing.js';
import { textsIn } from './unsaid.js';
import { wrongIn } from './wrong-in.js';

/** What follows from what was recorded, where its form is still the one that is filled in. */
interface Ways {
  readonly onTaken: () => void;
  /** The focus was in the form, which is gone. */
  readonly onFocusLost: (command: CommandType) => void;
}

/** Records what stands in a form, says what became of it, and takes it back. */
export class Recording {
  readonly #host: LitElement;
  readonly #keeper: FormKeeper;
  readonly #typing: Typing;
  readonly #ways: Ways;
  #isUnderWay = false;

  constructor(host: LitElement, keeper: FormKeeper, typing: Typing, ways: Ways) {
    this.#host = host;
    this.#keeper = keeper;
    this.#typing = typing;
    this.#ways = ways;
  }

  /** Whether an answer is waited for. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Records what stands in the form, unless something is wrong in it, or still open and not said so yet. */
  async send(element: HTMLFormElement, context: Context, offer: Offer): Promise<void> {
    if (this.#isUnderWay) return;
    this.#typing.takeUnsaid();
    const { form } = this.#keeper;
    if (form === undefined) return;
    const typed = { ...form.values, ...textsIn(element) };
    const fields = offer.fields(typed);
    const values = Object.fromEntries(fields.map((field) => [field.name, sentOf(field)]));
    const wrong = wrongIn(fields, values, context);
    const derived = new Set(fields.filter(({ isDerived }) => isDerived).map(({ name }) => name));
    const kept = Object.entries(typed).filter(([name]) => form.values[name] !== undefined || !derived.has(name));
    this.#keeper.change({ command: offer.command, values: Object.fromEntries(kept) });
    const sent = { ...form, command: offer.command };
    if (Object.keys(wrong).length > 0) return this.#mark(wrong);
    if (offer.asksAgain(typed) !== undefined && form.isSure !== true) {
      this.#keeper.change({ isSure: true });
      this.#mark({});
      void this.#host.updateComplete.then(() =>
        this.#host.renderRoot.querySelector('.open')?.scrollIntoView({ block: 'nearest' }),
      );
      return;
    }
    const commands = offer.commandsFrom({ ...typed, ...values }, newId);
    const [command] = commands;
    const { replaces } = form;
    const hadFocus = this.#host.shadowRoot?.activeElement !== null;
    const answer = await this.#ask(() => send(this.#host, commands, { replaces, language: context.language }));
    this.#take(answer, { sent, offer, values: { ...typed, ...values }, context });
    if (!isTaken(answer)) return;
    if (hadFocus && this.#keeper.isAt(sent))
      void this.#host.updateComplete.then(() => this.#ways.onFocusLost(command.type));
    const versions = 'recorded' in answer ? answer.recorded.map(({ version }) => version) : undefined;
    this.#host.dispatchEvent(new RecordDoneEvent(command, versions));
  }

  /** Takes back what was just recorded. */
  async undo(context: Context): Promise<void> {
    const { form } = this.#keeper;
    if (form === undefined) return;
    const { said } = form;
    const { language } = context;
    const words = recordWords[language];
    for (const entryId of (said?.recorded ?? []).toReversed()) {
      const command = { type: 'WithdrawEntry', data: { entryId, reason: words.undoReason } } as const;
      const answer = await this.#ask(() => send(this.#host, [command], { language }));
      if (!isTaken(answer)) return this.#say(form, context, { text: why(answer, context), isRefusal: true });
      this.#host.dispatchEvent(new RecordDoneEvent(command));
    }
    if (this.#keeper.isAt(form)) this.#say(form, context, { text: words.undone, isRefusal: false });
  }

  async #ask(ask: () => Promise<Answer>): Promise<Answer> {
    this.#isUnderWay = true;
    this.#host.requestUpdate();
    try {
      return await ask();
    } finally {
      this.#isUnderWay = false;
      this.#host.requestUpdate();
    }
  }

  #take(answer: Answer, { sent, offer, values, context }: Given): void {
    const { language } = context;
    const words = recordWords[language];
    if (isTaken(answer)) {
      const { percent } = values;
      const recorded = 'recorded' in answer ? answer.recorded.map(({ id }) => id) : [];
      const reached = percent === undefined ? '' : ` ${percentText(numberFrom(percent, language) ?? 0, language)}`;
      const text = `${words.sent}: ${commandText(offer.command, language)}${reached}.`;
      const canUndo = offer.command !== 'WithdrawEntry' && recorded.length > 0;
      const isHere = this.#keeper.isAt(sent);
      this.#keeper.end(sent, {
        text: 'recorded' in answer ? text : words.unsent,
        isRefusal: false,
        ...(canUndo && { recorded }),
        ...('pending' in answer && { waits: answer.pending.id }),
      });
      if (isHere) this.#ways.onTaken();
      return this.#host.requestUpdate();
    }
    const name = 'refusal' in answer ? offer.faultOf(answer.refusal, values) : undefined;
    if (name === undefined || !this.#keeper.isAt(sent))
      return this.#say(sent, context, { text: why(answer, context), isRefusal: true });
    this.#mark({ [name]: why(answer, context) });
  }

  /** Where another form is filled in by now, what it is said of stands before it; to another person nothing is said. */
  #say(of: Form, context: Context, said: Said): void {
    if (!this.#keeper.isOwn(of)) return;
    const about = this.#keeper.isAt(of) ? '' : named(of, context);
    this.#keeper.change({ said: { ...said, text: `${about}${said.text}` } });
    this.#host.requestUpdate();
  }

  /** Shows what is wrong at its fields, and takes the person to the first of them. */
  #mark(wrong: Readonly<Record<string, string>>): void {
    this.#keeper.change({ wrong, said: undefined });
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }
}

/** What was sent, and as what its form stood there. */
interface Given {
  readonly sent: Form;
  readonly offer: Offer;
  readonly values: Values;
  readonly context: Context;
}

type Taken = Extract<Sent, { readonly recorded: unknown } | { readonly pending: unknown }>;

function isTaken(answer: Answer): answer is Taken {
  return 'recorded' in answer || 'pending' in answer;
}

/** Why nothing was recorded. */
function why(answer: Exclude<Answer, Taken>, { language, profile }: Context): string {
  if ('trouble' in answer) return answer.trouble;
  if ('failure' in answer) return failureText(answer.failure, language);
  return refusalText(answer.refusal, language, profile);
}

function named({ command, about: { kind, id } }: Form, { plan, language }: Context): string {
  const number = kind === 'task' ? taskById(plan.tasks, id)?.number : undefined;
  return command === undefined ? '' : `${commandText(command, language)} ${number ?? ''}: `;
}

/** What is recorded of what stands in a field. */
function sentOf({ kind, value }: ShownField): string {
  return kind === 'day' ? (dayTyped(value) ?? value) : value;
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
