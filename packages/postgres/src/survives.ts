import { storeFailed, type Survives } from '@kehoach/core';
import type { Query } from './connections.js';

/**
 * What an acknowledged write outlives, as this server is set: it is asked, not assumed.
 *
 * @throws LogError `store-failed` (`read-only`) where it is a standby
 */
export async function survivalOf(query: Query): Promise<Survives> {
  const [row] = await query<Settings>(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
      current_setting('synchronous_commit') AS commits, pg_is_in_recovery() AS "isStandby"`,
  );
  if (row === undefined || row.isStandby) throw storeFailed('read-only');
  // What is acknowledged before it is written out is lost with the server's process.
  if (row.commits === 'off') return 'nothing';
  return row.fsync === 'on' && row.pages === 'on' ? 'power-loss' : 'process-crash';
}

interface Settings {
  readonly fsync: string;
  readonly pages: string;
  readonly commits: string;
  readonly isStandby: boolean;
}
