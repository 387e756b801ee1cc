import type { Bytes } from '../source.js';

/** A body that is told piece by piece. */
export interface FakeStream {
  readonly body: Bytes;
  send(bytes: Uint8Array | string): void;
  end(): void;
  /** The connection breaks. */
  cut(): void;
  /** Whether the reader went away, or it ended otherwise. */
  readonly isOver: boolean;
}

/** @param signal what the reader ends it with */
export function fakeStream(signal: Aborting | undefined): FakeStream {
  let isOver = false;
  let control: Control | undefined;
  const body = new ReadableStream({ start: (given) => void (control = given) });
  const over = (how: (control: Control) => void): void => {
    if (!isOver && control !== undefined) how(control);
    isOver = true;
  };
  const cut = (): void => over((one) => one.error(new TypeError('network error')));
  signal?.addEventListener('abort', cut);
  return {
    body,
    send: (bytes) => {
      if (!isOver) control?.enqueue(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    },
    end: () => over((one) => one.close()),
    cut,
    get isOver() {
      return isOver;
    },
  };
}

/** The part of an `AbortSignal` that fakes listen to. */
export interface Aborting {
  addEventListener(type: 'abort', listener: () => void): void;
}

interface Control {
  enqueue(bytes: Uint8Array): void;
  close(): void;
  error(reason: unknown): void;
}

declare class ReadableStream {
  constructor(source: { readonly start: (control: Control) => void });
  getReader(): ReturnType<Bytes['getReader']>;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
