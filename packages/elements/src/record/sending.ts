import type { Command } from '@kehoach/core';
import type { Sent } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { failureText } from '../plan/failure-text.js';
import { CommandEvent } from '../plan/plan-events.js';
import { recordWords } from './record.messages.js';

/** What became of a command, or why nothing did, in words. */
export type Answer = Sent | { readonly trouble: string };

/** Asks the `kh-plan` around to record it, all or none of it. Never rejects. */
export async function send(
  host: HTMLElement,
  [command, ...more]: readonly [Command, ...(readonly Command[])],
  { replaces, language }: { readonly replaces?: string | undefined; readonly language: Language },
): Promise<Answer> {
  const words = recordWords[language];
  const request = new CommandEvent(command, replaces, more);
  host.dispatchEvent(request);
  if (request.outcome === undefined && !request.defaultPrevented) return { trouble: words.noPlan() };
  try {
    return (await request.outcome) ?? { trouble: words.heldBack };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { trouble: failureText({ code: 'unexpected', params: { detail } }, language) };
  }
}
