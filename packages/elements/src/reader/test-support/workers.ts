import type { FromReader, ToReader } from '../asked.js';

const RealWorker = globalThis.Worker;
const policyKey = Symbol.for('kehoach.trusted-types');
const page = globalThis as unknown as { [policyKey]?: unknown; Worker: unknown };

/** A worker that says what the test lets it say. */
export class SilentWorker extends EventTarget {
  static last: SilentWorker | undefined;
  readonly asked: ToReader[] = [];
  isEnded = false;

  constructor() {
    super();
    SilentWorker.last = this;
  }

  postMessage(said: ToReader): void {
    this.asked.push(said);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: FromReader): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  ready(): void {
    this.say({ is: 'ready', build: undefined });
  }

  fail(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

/** What the workers say that are made from now on. */
export function heardWorkers(): FromReader['is'][] {
  const heard: FromReader['is'][] = [];
  page.Worker = class extends RealWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<FromReader>) => heard.push(data.is));
    }
  };
  return heard;
}

/**
 * No worker can be made from now on: in tests of other things a worker would fetch each module of the reader by itself,
 * for each document.
 */
export function noWorkers(): void {
  page.Worker = undefined;
}

/** Workers are such ones from now on. */
export function silentWorkers(): void {
  page.Worker = SilentWorker;
}

/** The policy of the page lets no policy of ours be made, as a `trusted-types` without our name does. */
export function refuseTrustedTypes(): void {
  delete page[policyKey];
  const createPolicy = (): never => {
    throw new TypeError('Refused to create a TrustedTypePolicy');
  };
  Object.defineProperty(globalThis, 'trustedTypes', { configurable: true, value: { createPolicy } });
}

const types = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

/** Workers and Trusted Types are the browser's again. */
export function realWorkers(): void {
  page.Worker = RealWorker;
  delete page[policyKey];
  if (types === undefined) delete (globalThis as { trustedTypes?: unknown }).trustedTypes;
  else Object.defineProperty(globalThis, 'trustedTypes', types);
}

/** The worker that was made last, once there is one. */
export async function lastWorker(): Promise<SilentWorker> {
  for (let round = 0; round < 200; round += 1) {
    const { last } = SilentWorker;
    if (last !== undefined) {
      SilentWorker.last = undefined;
      return last;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no worker was made');
}

/** A plan of so many tasks. */
export function longPlan(count: number): string {
  const order = (at: number): string => `${at}. Giao Văn phòng Sở vá lưới số ${at}, hoàn thành trước ngày 15/9/2026.\n`;
  return `KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n${Array.from({ length: count }, (_, at) => order(at + 1)).join('')}`;
}
