import type { Actor, CivilDate, PlanStore, Profile } from '@kehoach/core';
import type { Speaking, TokenProvider } from '@kehoach/session';
import { property } from 'lit/decorators.js';
import { GivenElement } from '../shared/given-element.js';
import { vietnam } from './open-session.js';
import { dayFrom } from './view-of.js';

/** What a page says to `kh-plan`: where the plan is, who looks at it, and when. */
export abstract class PlanAttributes extends GivenElement {
  /** Where the plan's log is, NDJSON, on this host. */
  @property() accessor src: string | undefined;

  /**
   * Shows the plan at `src` before its log was read, as `kehoach fold` or a server has folded it: from this address, or,
   * where it is empty, from beside the log (`my-plan.plan.json` beside `my-plan.ndjson`). Not with a `store` or an
   * `endpoint`, which have the log at hand.
   */
  @property() accessor folded: string | undefined;

  /** The name under which the script registered a store (`indexeddb`), or a store. */
  @property() accessor store: string | PlanStore | undefined;

  /** The address of a server under which its plans stand, instead of `src` and `store`; with `plan-id`. */
  @property() accessor endpoint: string | undefined;

  /** Gives the token of whoever is signed in, where the server asks for one; asked again when it is refused. */
  @property({ attribute: false }) accessor tokenProvider: TokenProvider | undefined;

  /** The key by which the server's signatures are checked, `name+id+key`; the first that it gives unless given. */
  @property({ attribute: 'head-key' }) accessor headKey: string | undefined;

  /** The plan's id, on the server, or where the store holds it and there is no `src`. */
  @property({ attribute: 'plan-id' }) accessor planId: string | undefined;

  /**
   * The day that is today for this page, `YYYY-MM-DD`: the plan is shown as of it, and what is recorded is recorded
   * on it. The day it is in the profile's zone unless given.
   */
  @property() accessor today: CivilDate | undefined;

  /** Who is signed in, as the portal knows them. */
  @property({ attribute: 'actor-id' }) accessor actorId: string | undefined;

  /** Id of the unit for which they act. */
  @property({ attribute: 'actor-unit' }) accessor actorUnit: string | undefined;

  /** Shown beside what they record. */
  @property({ attribute: 'actor-name' }) accessor actorName: string | undefined;

  /**
   * What a province replaces: the address of its `profile.json`, on this host or where its server lets pages ask, or
   * the value; Vietnam's laws and days unless given.
   */
  @property() accessor profile: Profile | string = vietnam;

  /** What was read at the address of a profile. */
  protected readProfile: Profile = vietnam;

  /** For whom and of when the page speaks. */
  protected speaking(): Speaking {
    const profile = typeof this.profile === 'string' ? this.readProfile : this.profile;
    return { profile, by: this.#actor(), today: dayFrom(this.today) };
  }

  #actor(): Actor | undefined {
    const { actorId: id, actorUnit: unit, actorName: name } = this;
    return id?.trim() && unit?.trim() ? { id, unit, ...(name && { name }) } : undefined;
  }
}
