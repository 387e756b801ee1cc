import { civilDateIn, type CivilDate, type Plan } from '@kehoach/core';
import { vietnamDays, vietnamFollowUp } from '@kehoach/profiles';
import { systemClock, type Failure, type Reading, type TokenProvider } from '@kehoach/session';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, browser } from '../plan/browser.js';
import { useReading } from '../plan/shared-reading.js';
import { dayFrom, pastOf } from '../plan/view-of.js';
import { portfolioAt, TellingError } from './portfolio-at.js';
import { portfolioOf, type Portfolio } from './portfolio.js';

/** Where several plans are: on a server, or each in a log of its own. */
export interface PlansPlace {
  readonly endpoint: string | undefined;
  /** Addresses, with blanks between them. */
  readonly src: string | undefined;
  readonly today: string | undefined;
  readonly token: TokenProvider | undefined;
}

/** What there is to show of several plans. */
export type PortfolioState =
  | { readonly state: 'nowhere' | 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** `failures`: of the logs that could not be read, beside those that are shown. */
  | { readonly state: 'ready'; readonly portfolio: Portfolio; readonly failures: readonly Failure[] };

/** Milliseconds after which a server is asked again while the page is in sight. */
const againMs = 60_000;

/** A controller: several plans as they stand on a day, from a server or from their logs, kept new while they show. */
export class PortfolioSource implements ReactiveController {
  state: PortfolioState = { state: 'nowhere' };
  readonly #host: ReactiveControllerHost;
  #place: PlansPlace = { endpoint: undefined, src: undefined, today: undefined, token: undefined };
  #releases: (() => void)[] = [];
  #asked = 0;
  #isOn = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows what is there; the same place again changes nothing. */
  show(place: PlansPlace): void {
    const names = ['endpoint', 'src', 'today', 'token'] as const;
    if (this.#isOn && names.every((name) => this.#place[name] === place[name])) return;
    const isOtherPlace = this.#place.endpoint !== place.endpoint || this.#place.src !== place.src;
    this.#place = place;
    this.#open(isOtherPlace || this.state.state !== 'ready');
  }

  /** Asks anew. */
  readonly reload = (): void => this.#open(true);

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#letGo();
  }

  #open(isAnew: boolean): void {
    this.#letGo();
    this.#isOn = true;
    const { endpoint, src } = this.#place;
    const addresses = src?.split(/\s+/).filter((each) => each !== '') ?? [];
    const address = addressOf(endpoint);
    if (address === undefined && addresses.length === 0) return this.#set({ state: 'nowhere' });
    if (isAnew) this.#set({ state: 'loading' });
    if (address === undefined) return this.#read(addresses);
    void this.#ask(address);
    const again = (): void => void (document.hidden || this.#ask(address));
    const timer = setInterval(again, againMs);
    this.#releases.push(() => clearInterval(timer), browser.wakes?.(again) ?? nothing);
  }

  async #ask(endpoint: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { today, token } = this.#place;
    let state: PortfolioState;
    try {
      const place = { endpoint, token: async () => token?.() };
      state = { state: 'ready', portfolio: await portfolioAt(place, dayFrom(today)), failures: [] };
    } catch (error) {
      if (!(error instanceof TellingError)) throw error;
      // What was told before stays; what is wrong now is said beside it.
      const { failure } = error;
      const known = this.state.state === 'ready' ? this.state.portfolio : undefined;
      state =
        known === undefined ? { state: 'failed', failure } : { state: 'ready', portfolio: known, failures: [failure] };
    }
    if (asked === this.#asked) this.#set(state);
  }

  #read(addresses: readonly string[]): void {
    const uses = addresses.map((address) => useReading(address));
    const readings = uses.map(({ reading }) => reading);
    const show = (): void => this.#set(stateOf(readings, dayFrom(this.#place.today)));
    this.#releases.push(...readings.map((reading) => reading.subscribe(show)), ...uses.map(({ release }) => release));
    show();
  }

  #set(state: PortfolioState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #letGo(): void {
    this.#asked += 1;
    this.#isOn = false;
    for (const release of this.#releases) release();
    this.#releases = [];
  }
}

const nothing = (): void => undefined;

/** Plans that are there are shown while another is on its way; those that cannot be read are said beside them. */
function stateOf(readings: readonly Reading[], today: CivilDate | undefined): PortfolioState {
  const failures: Failure[] = [];
  const plans: Plan[] = [];
  const on = today ?? civilDateIn(vietnamDays.timeZone, systemClock.now());
  for (const { state } of readings) {
    if (state.state === 'loading') return { state: 'loading' };
    if (state.state === 'failed') failures.push(state.failure);
    else plans.push(pastOf(state.log, on)?.plan ?? state.plan);
  }
  const [failure] = failures;
  if (plans.length === 0 && failure !== undefined) return { state: 'failed', failure };
  const issued = plans.filter((plan) => plan.issued !== undefined);
  return {
    state: 'ready',
    portfolio: portfolioOf(issued, on, { ...vietnamDays, followUp: vietnamFollowUp }),
    failures,
  };
}
