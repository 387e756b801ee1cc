import type { Nomination } from '@kehoach/core';
import type { Names } from '@kehoach/session';

/** The name of who was put forward: where the log has an id for it, the name that a server told; else as it stands. */
export function nomineeName({ name, personId }: Nomination['nominee'], people: Names | undefined): string {
  return (name === personId && people?.get(name)) || name;
}
