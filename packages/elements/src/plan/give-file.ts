import type { PlanSession } from '@kehoach/session';

/** Gives the log that a session holds to the reader as an NDJSON file. */
export function giveFile(session: PlanSession): void {
  giveText(session.file(), session.entries()[0]?.planId ?? 'ke-hoach');
}

/** Gives lines of JSON to the reader as a file. */
export function giveText(text: string, name: string): void {
  giveBlob(new Blob([text], { type: 'application/x-ndjson' }), `${name}.ndjson`);
}

/** Gives the reader a file of that name. */
export function giveBlob(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
