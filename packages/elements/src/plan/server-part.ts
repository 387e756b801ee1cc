import type { Parts, PlanSession, RemoteOptions } from '@kehoach/session';
import type { ServerViews } from '../server/views.js';

/** What a page needs for a plan that a server keeps, and no other page loads. */
export interface ServerPart {
  /** Opens a plan, with what the page's browser can keep. */
  readonly open: (
    options: Omit<RemoteOptions, 'outbox' | 'store' | 'give' | 'checkNote' | 'origin'>,
    parts: Parts,
  ) => PlanSession;
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
