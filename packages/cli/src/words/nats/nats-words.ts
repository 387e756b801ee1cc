import type { NatsServerErrorCode, NatsServerErrorParams, NatsServerFailure } from '@kehoach/jetstream';

/** What is said of servers of NATS. */
export interface NatsWords {
  readonly faults: { readonly [C in NatsServerErrorCode]: (params: NatsServerErrorParams[C]) => string };
  readonly badAddress: string;
  readonly missing: (place: string) => string;
  /** A stream holds plans, or something beside them, already. */
  readonly filled: (place: string) => string;
  /** Somebody wrote to it while it was moved. */
  readonly changed: (place: string) => string;
  /** A server keeps another log than the others. */
  readonly apart: (server: string) => string;
  /** A stream lacks what was read of it before, and then holds it again. */
  readonly cut: (place: string) => string;
  readonly whole: (place: string) => string;
  /** What an acknowledged entry outlives, on as many servers. */
  readonly survives: (replicas: number) => string;
}

/** Why servers cannot be used. */
export function natsFaultText({ code, params }: NatsServerFailure, { faults }: NatsWords): string {
  return (faults[code] as (given: typeof params) => string)(params);
}
