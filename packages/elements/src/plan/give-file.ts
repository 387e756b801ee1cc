import type { PlanSession } from '@kehoach/session';

/** Gives the log that a session holds to the reader as an NDJSON file. */
export function giveFile(session: PlanSession): void {
  const url = URL.createObjectURL(new Blob([session.file()], { type: 'application/x-ndjson' }));
  const name = session.entries()[0]?.planId ?? 'ke-hoach';
  Object.assign(document.createElement('a'), { href: url, download: `${name}.ndjson` }).click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
