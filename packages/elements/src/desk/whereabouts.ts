import type { CivilDate, TaskId } from '@kehoach/core';
import type { LitElement } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { AsOfEvent, TaskSelectEvent } from '../plan/plan-events.js';
import { DeskPlaceEvent } from './desk-place-event.js';
import { pageAddress, type PageAddress } from './page-address.js';
import { placeFrom, placeText, type Place } from './place.js';
import { unitShown } from './whose-work.js';

/** No panel is open. */
export const closed = { task: undefined, subject: undefined, nomination: undefined } as const;

/** What one reader chose of the work of units is not the next one's. */
export const nobodysChoice = { work: undefined, person: undefined, plans: undefined } as const;

/** Where the reader of a desk is: in step with the page's address, and with task and day of the plan around. */
export class Whereabouts {
  readonly #host: LitElement;
  readonly #onTask: () => void;
  #at: Place = {};
  #isPlaced = false;
  #today: CivilDate | undefined;
  #followed: Pick<ReadyView, 'selected' | 'asOf'> = {};
  #page: PageAddress | undefined;
  #arrival: TaskId | undefined;

  /** @param onTask hears that another task, or none, is open from now on */
  constructor(host: LitElement, onTask: () => void) {
    this.#host = host;
    this.#onTask = onTask;
  }

  get at(): Place {
    return this.#at;
  }

  /** The task to which an address has led, once: its row is to be in sight. */
  takeArrival(): TaskId | undefined {
    const arrival = this.#arrival;
    this.#arrival = undefined;
    return arrival;
  }

  /** Whether the place stands in the page's address. */
  use(address: 'hash' | 'none'): void {
    if (this.#page !== undefined) this.#host.removeController(this.#page);
    this.#page = address === 'none' ? undefined : pageAddress(() => this.#onAddress());
    if (this.#page !== undefined) this.#host.addController(this.#page);
  }

  /** The page sends the reader elsewhere. */
  send(place: string): void {
    if (this.#isPlaced) this.#move(placeFrom(place) ?? {});
  }

  /** Before each drawing. @param place where the page wants the reader to begin */
  settle(view: ReadyView | undefined, place: string): void {
    if (view !== undefined && view.asOf === undefined) this.#today = view.today;
    // A plan that is opened anew knows nothing of task and day: they are told again.
    if (view === undefined) this.#isPlaced = false;
    else if (this.#isPlaced) this.#follow(view);
    else this.#begin(place);
    if (view !== undefined) this.#leaveOthers(view);
  }

  /** A person goes on. @param isStep whether "Back" leads to where they were */
  go(change: Place, isStep: boolean): void {
    this.#move({ ...this.#at, ...change });
    this.#note(isStep);
    this.#host.requestUpdate();
  }

  /** A part of the desk chose a task: the plan around hears of the same event. */
  choose(task: TaskId | undefined): void {
    if (!this.#isPlaced || task === this.#at.task) return;
    this.#onTask();
    this.#at = { ...this.#at, ...closed, task };
    this.#note(true);
    this.#host.requestUpdate();
  }

  /** Where the address, or the page, says that the reader is. */
  #begin(place: string): void {
    const before = this.#at;
    const text = this.#page?.read() ?? '';
    const given = placeFrom(text);
    const isGiven = given !== undefined && placeText(given) !== '';
    const own = placeText(before) === '' ? (placeFrom(place) ?? {}) : before;
    this.#isPlaced = true;
    this.#followed = {};
    this.#at = {};
    this.#move(isGiven ? given : own);
    if (given !== undefined && text !== '') this.#arrive();
  }

  #onAddress(): void {
    const given = placeFrom(this.#page?.read() ?? '');
    if (given === undefined || !this.#isPlaced || placeText(given) === placeText(this.#at)) return;
    this.#move(given);
    this.#arrive();
    this.#host.requestUpdate();
  }

  /** Whose work this reader may not look at, or nobody knows, stands in the address no longer. */
  #leaveOthers(view: ReadyView): void {
    const { work } = this.#at;
    if (work === undefined || view.unit === undefined || unitShown(view, this.#at) === work) return;
    this.#at = { ...this.#at, work: undefined };
    this.#note(false);
  }

  /** An address that names a day which is not over yet, or what nobody knows, says what is shown instead. */
  #arrive(): void {
    this.#arrival = this.#at.task;
    if (this.#page?.read() !== placeText(this.#at)) this.#note(false);
  }

  /** Another element, or the page, chose a task or a day. */
  #follow({ selected, asOf }: ReadyView): void {
    const before = this.#followed;
    this.#followed = { ...(selected !== undefined && { selected }), ...(asOf !== undefined && { asOf }) };
    const isOther = selected !== before.selected && selected !== this.#at.task;
    const isOtherDay = asOf !== before.asOf && asOf !== this.#at.day;
    if (isOther) {
      this.#onTask();
      this.#at = { ...this.#at, ...closed, task: selected };
    }
    if (isOtherDay) this.#at = { ...this.#at, day: asOf };
    if (isOther || isOtherDay) this.#note(isOther);
  }

  /** Goes to a place, and tells the plan around of its task and its day; a day that is not over is no past day. */
  #move(place: Place): void {
    const from = this.#at;
    const isOver = place.day === undefined || this.#today === undefined || place.day < this.#today;
    const to = isOver ? place : { ...place, day: undefined };
    this.#at = to;
    if (to.task !== from.task) {
      this.#onTask();
      this.#host.dispatchEvent(new TaskSelectEvent(to.task));
    }
    if (to.day !== from.day) this.#host.dispatchEvent(new AsOfEvent(to.day));
  }

  #note(isStep: boolean): void {
    const text = placeText(this.#at);
    this.#page?.write(text, isStep);
    this.#host.dispatchEvent(new DeskPlaceEvent(text));
  }
}
