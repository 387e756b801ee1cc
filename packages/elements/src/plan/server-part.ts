import type { PlanStore } from '@kehoach/core';
import type { openRemoteWith, Outbox } from '@kehoach/session';
import type { ServerViews } from '../server/views.js';

/** What a page needs for a plan that a server keeps, and no other page loads. */
export interface ServerPart {
  readonly openRemoteWith: typeof openRemoteWith;
  /** Where commands wait; the same at each call. */
  readonly outbox: () => Outbox;
  /** Where copies of the logs at an address are kept; nothing is, without a store. */
  readonly copyAt: (endpoint: string) => PlanStore | undefined;
  readonly views: ServerViews;
}

let load = (): Promise<ServerPart> => Promise.reject(new Error('No script of this page knows servers'));
let part: ServerPart | undefined;

/** Says where `kh-plan` finds what it needs for a plan that a server keeps. */
export function provideServer(given: () => Promise<ServerPart>): void {
  load = given;
}

/** Loads it; asked again after it failed. */
export async function bringServer(): Promise<ServerPart> {
  part = await load();
  return part;
}

/** How what is not recorded is shown; there once there is any. */
export function serverViews(): ServerViews | undefined {
  return part?.views;
}
