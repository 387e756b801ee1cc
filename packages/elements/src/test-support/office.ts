import { readLog, uuidv7, writeLog, type RecordedEvent } from '@kehoach/core';
import { sampleLog, settled, shown, textOf } from './sample.js';

/** A real server beside the tests, with the sample plan. */
export interface Office {
  readonly endpoint: string;
  /** What goes wrong from now on. */
  set(control: {
    readonly isDown?: boolean;
    /** The next batches of commands are turned down with these. */
    readonly statuses?: readonly number[];
    /** As many answers to what is posted are lost on their way. */
    readonly lose?: number;
    /** What is posted waits so long, in milliseconds. */
    readonly delayMs?: number;
    /** What `/head` answers, as it stands. */
    readonly head?: string | null;
    /** With what status who asks for names is turned down, or what is told instead. */
    readonly people?: number | string | null;
    /** The only token that is taken. */
    readonly taken?: string;
  }): Promise<void>;
  /** What `/head` answers. */
  head(): Promise<{ readonly signed: string; readonly key: string; readonly takenOver: object }>;
  entries(id?: string): Promise<readonly RecordedEvent[]>;
  /** Takes over one more plan like the first. */
  add(id: string): Promise<void>;
  /** Another desk records. */
  say(type: string, data: object, token?: string): Promise<void>;
}

/** Tokens of persons of the sample plan. */
export const centreToken = 'tgpl:tgpl:recorder';
export const officeToken = 'stp:stp:recorder,planner';

/** The sample plan's id. */
export const planId = 'test.sample';

/**
 * Opens a server that nobody else uses.
 *
 * @param hasPlan whether it has the sample plan
 * @param kind whether its persons stand in a directory, and whether it answers who has not signed in
 */
export async function openOffice(hasPlan = true, kind: '' | 'named-' | 'open-' = ''): Promise<Office> {
  const endpoint = `/office/${kind}${crypto.randomUUID()}`;
  const ask = async (path: string, type: string, body: string, token = officeToken): Promise<Response> => {
    const headers = { 'content-type': type, authorization: `Bearer ${token}` };
    const answer = await fetch(endpoint + path, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  const add = async (id: string): Promise<void> =>
    void (await ask(`/plans/${id}/log`, 'application/x-ndjson', writeLog(await sampleLog(id))));
  if (hasPlan) await add(planId);
  return {
    endpoint,
    set: async (control) => void (await ask('/control', 'application/json', JSON.stringify(control))),
    add,
    head: async () => {
      const headers = { authorization: `Bearer ${officeToken}` };
      return (await fetch(`${endpoint}/plans/${planId}/head`, { headers })).json() as never;
    },
    entries: async (id = planId) => {
      const headers = { authorization: `Bearer ${officeToken}` };
      const answer = await fetch(`${endpoint}/plans/${id}/log`, { headers });
      return readLog(await answer.text()).entries;
    },
    say: async (type, data, token = centreToken) => {
      const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
      const commands = [{ id, type, on: '2022-09-14', data }];
      await ask(`/plans/${planId}/commands`, 'application/json', JSON.stringify({ commands, after: 0 }), token);
    },
  };
}

/** The plan of a server in the page, with these elements, as its centre's staff see it. */
export async function shownAt(
  { endpoint }: Office,
  elements: string,
  tokenProvider: (() => Promise<string | undefined>) | undefined = async () => centreToken,
  more: Readonly<Record<string, string>> = {},
): Promise<HTMLElement> {
  const root = await shown('');
  const plan = document.createElement('kh-plan');
  Object.assign(plan, { tokenProvider });
  const attributes = { endpoint, 'plan-id': planId, today: '2022-09-20', 'actor-id': 'tgpl', 'actor-unit': 'tgpl' };
  for (const [name, value] of Object.entries({ ...attributes, ...more })) plan.setAttribute(name, value);
  plan.setHTMLUnsafe(elements);
  root.append(plan);
  await settled(root);
  return root;
}

/** Waits until it is so. */
async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > end)
      throw new Error(`waited in vain: ${what}; it says ${document.querySelector('kh-plan')?.shadowRoot?.textContent}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until an element says it. */
export const says = (root: HTMLElement, tag: string, words: string): Promise<void> =>
  until(`${tag} says “${words}”`, () => textOf(root, tag).includes(words));

/** Waits until it no longer does. */
export const lacks = (root: HTMLElement, tag: string, words: string): Promise<void> =>
  until(`${tag} no longer says “${words}”`, () => !textOf(root, tag).includes(words));

/** Presses a button above the plan. */
export function press(root: HTMLElement, words: string): void {
  const buttons = [...(root.querySelector('kh-plan')?.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === words);
  if (button === undefined) throw new Error(`no button “${words}”`);
  button.click();
}
