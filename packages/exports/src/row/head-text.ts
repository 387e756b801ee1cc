import type { Plan } from '@kehoach/core';

/** Where the log of a plan ends, short enough for paper, as `kehoach verify --head` takes it: `82:9246d58b`. */
export function headText({ version, digest }: Plan): string {
  return `${version}:${digest.slice(0, 8)}`;
}
