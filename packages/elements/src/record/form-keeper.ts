import type { CommandType } from '@kehoach/core';
import type { Pending } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import type { Values } from './fields.js';
import type { ReadyView } from '../plan/plan-context.js';
import { isSameAbout, type About } from './about.js';
import { formOf } from './about-of.js';
import { keepDraftsOf } from '../shared/drafts-left.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { fresh, type Form, type Said } from './form.js';
import { refilled } from './refill.js';
import { mostUrgent, tasksFor } from './tasks-for.js';

/** What the page asks of a form. */
export interface Wanted {
  /** What it is to be about; missing where that is the task that the person chooses. */
  readonly about: About | undefined;
  /** What is to be opened of it. */
  readonly choice: CommandType | undefined;
  readonly language: Language;
}

/** What was taken up by a form: given up there, or recorded, it comes into no other. */
const taken = new WeakSet<Pending>();

/** Holds what is being filled in: keeps it as long as plan, person and thing are the same, over a reload too. */
export class FormKeeper {
  #form: Form | undefined;
  #followed: string | undefined;
  #person: string | undefined;
  #isKept = false;

  get form(): Form | undefined {
    return this.#form;
  }

  /** Whether a draft of what was typed outlives the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** The form as it stands; a new one for another plan, another person, or a task chosen elsewhere on the page. */
  follow(view: ReadyView, wanted: Wanted): Form | undefined {
    const { plan, selected, actor, draft } = view;
    if (actor === undefined) return undefined;
    this.#meet(actor.id, actor.unit);
    if (draft !== undefined && !taken.has(draft) && this.#takeBack(draft, view, wanted)) return this.#form;
    const { id: actorId, unit } = actor;
    const known = this.#form;
    const isKnown = known?.planId === plan.id && known.unit === unit && known.actorId === actorId;
    const about = this.#aboutOf(view, wanted, isKnown ? known.about : undefined);
    this.#followed = selected;
    if (about === undefined) return undefined;
    if (isKnown && isSameAbout(known.about, about)) return this.#saidOf(known, view);
    const of = { planId: plan.id, actorId, unit, about };
    const { choice } = wanted;
    const begun = draftOf(of, choice);
    this.#isKept = begun !== undefined;
    this.#form = { ...of, ...(begun ?? { command: choice, values: {} }), wrong: {} };
    return this.#form;
  }

  /** Nobody records any more: what was begun goes. */
  signOut(): void {
    if (this.#person === '') return;
    this.#person = '';
    this.#form = undefined;
    keepDraftsOf(undefined);
  }

  /** Another task, chosen in the form. */
  chooseTask(id: string): void {
    if (this.#form === undefined) return;
    const about = { kind: 'task', id } as const;
    const begun = draftOf({ ...this.#form, about });
    this.#form = { ...this.#form, about, command: undefined, ...fresh(), ...begun };
    this.#followed = id;
  }

  /** Another command, with what was begun of it, or none. */
  chooseCommand(command: CommandType | undefined): void {
    if (this.#form === undefined || (command !== undefined && this.#form.command === command)) return;
    const begun = command && draftOf(this.#form, command);
    this.#isKept = begun !== undefined;
    this.#form = { ...this.#form, command, ...fresh(), ...begun };
  }

  /** What was typed belongs to the command from the first letter on. */
  type(values: Readonly<Record<string, string>>, command: CommandType | undefined): void {
    const form = this.#form;
    if (form === undefined) return;
    const wrong = Object.fromEntries(Object.entries(form.wrong).filter(([name]) => !Object.hasOwn(values, name)));
    const typed = { ...form.values, ...values };
    this.#form = { ...form, command: form.command ?? command, wrong, values: typed, said: undefined };
    this.#keep();
  }

  /** Another filling in of the command, in the place of what was there. */
  fill(values: Values, command: CommandType): void {
    if (this.#form === undefined) return;
    this.#form = { ...this.#form, ...fresh(), command, values };
    this.#keep();
  }

  /** Goes over to something else, with a command and what is known of it, or what was said before. */
  goTo(about: About, start: Partial<Form>): void {
    if (this.#form !== undefined) this.#form = { ...this.#form, command: undefined, ...fresh(), ...start, about };
  }

  /** Changes what is shown of it. */
  change(part: Partial<Form>): void {
    if (this.#form !== undefined) this.#form = { ...this.#form, ...part };
  }

  /**
   * Whether a form that was drawn before is the one that is filled in now: of the same plan, person, thing and command.
   * What a person did to another one, or what became of it, is no concern of this one.
   */
  isAt(drawn: Form, command: CommandType | undefined = drawn.command): boolean {
    const now = this.#form;
    return (
      now !== undefined &&
      this.isOwn(drawn) &&
      isSameAbout(now.about, drawn.about) &&
      (now.command === undefined || command === undefined || now.command === command)
    );
  }

  /** The same, and it was neither recorded nor given up since. */
  isOpen(drawn: Form, command: CommandType | undefined): boolean {
    return command !== undefined && this.#form?.command === command && this.isAt(drawn, command);
  }

  /** Whether it is a form of the same plan and person, about whatever. */
  isOwn({ planId, actorId, unit }: Form): boolean {
    const now = this.#form;
    return now?.planId === planId && now.actorId === actorId && now.unit === unit;
  }

  /** It was recorded, or is given up, though another one may be filled in by now. */
  end(drawn: Form, said?: Said): void {
    const { command } = drawn;
    if (command !== undefined) dropDraft(drawn, command);
    if (this.#form === undefined || !this.isAt(drawn)) return;
    this.#isKept = false;
    this.#form = { ...this.#form, command: undefined, ...fresh(), said };
  }

  /** What waits to be sent no more is not said to wait. */
  #saidOf(form: Form, { pending = [] }: ReadyView): Form {
    const { waits } = form.said ?? {};
    if (waits !== undefined && !pending.some(({ id, standing }) => id === waits && standing === 'unsent'))
      this.#form = { ...form, said: undefined };
    return this.#form ?? form;
  }

  #keep(): void {
    const { command, values } = this.#form ?? {};
    if (this.#form === undefined || command === undefined || values === undefined) return;
    this.#isKept = keepDraft(this.#form, { command, values });
  }

  /** Drafts are those of who sits at the page now. */
  #meet(actorId: string, unit: string): void {
    const person = JSON.stringify([actorId, unit]);
    if (this.#person === person) return;
    this.#person = person;
    keepDraftsOf({ id: actorId, unit });
  }

  #aboutOf(view: ReadyView, { about }: Wanted, known: About | undefined): About | undefined {
    const { plan, selected, today, profile, actor } = view;
    if (about !== undefined && about.kind !== 'task') return about;
    const tasks = tasksFor(plan, actor?.unit ?? '', today);
    const chosen = about?.id ?? (selected === this.#followed ? undefined : selected);
    // What was about the plan and is through gives its place back to the tasks.
    const isThrough = known !== undefined && known.kind !== 'task' && this.#form?.command === undefined;
    if (about === undefined && isThrough) known = undefined;
    if (known !== undefined && (chosen === undefined || (known.kind === 'task' && chosen === known.id))) return known;
    if (chosen !== undefined && tasks.some(({ id }) => id === chosen)) return { kind: 'task', id: chosen };
    if (about !== undefined) return undefined;
    // A task chosen elsewhere, of which this unit has nothing to say, leaves the form as it is.
    if (known !== undefined) return known;
    const urgent = mostUrgent(tasks, today, profile);
    return urgent && { kind: 'task', id: urgent.id };
  }

  /** Takes a refused command up again, if it belongs here. */
  #takeBack(draft: Pending, { plan, selected, actor }: ReadyView, { about: wanted, language }: Wanted): boolean {
    const about = formOf(draft.command, plan, wanted);
    if (about === undefined || actor === undefined) return false;
    taken.add(draft);
    this.#followed = selected;
    const values = refilled(draft, language);
    const { id: actorId, unit } = actor;
    const { type: command } = draft.command;
    this.#form = { planId: plan.id, actorId, unit, about, command, values, wrong: {}, replaces: draft.id };
    return true;
  }
}
