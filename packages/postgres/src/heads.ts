import { writeParameters, writeRest } from './write-parts.js';

/**
 * Where a log ends is where its last entry stands: version N + 1 is written by who has seen N committed as the last,
 * and of two who have, by one. So nobody who reads a plan by version ever sees a gap, however slow a transaction is,
 * and a write touches nothing but its entry.
 *
 * `floor` is how far a log reached some time ago (`floors.ts`): entries that are missing at its end are missed by it.
 */
export const headsOfEntries: string = `ALTER TABLE kehoach.plans RENAME COLUMN version TO floor;
  CREATE VIEW kehoach.heads AS
    SELECT p.plan, p.plan_id,
      CASE WHEN p.floor >= coalesce(e.version, 0) THEN p.floor ELSE e.version END AS version,
      CASE WHEN p.floor >= coalesce(e.version, 0) THEN p.digest ELSE e.digest END AS digest
    FROM kehoach.plans p LEFT JOIN LATERAL (
      SELECT version, substring(line FROM '.*"digest":"([^"]*)","id":"') AS digest
        FROM kehoach.entries WHERE plan = p.plan ORDER BY version DESC LIMIT 1
    ) e ON true;
  CREATE OR REPLACE FUNCTION kehoach.write_one(
    of_plan text, expected integer, previous text, new_digest text, new_id text, new_line text
  ) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    number bigint;
    waits text := set_config('lock_timeout', '8s', true);
  BEGIN
    IF expected = 0 THEN
      INSERT INTO kehoach.plans (plan_id, floor, digest) VALUES (of_plan, 1, new_digest)
        ON CONFLICT (plan_id) DO NOTHING RETURNING plan INTO number;
    ELSE
      SELECT last.plan INTO number FROM ${lastEntryOf('of_plan')} last WHERE ${isLastEntry('expected', 'previous')};
    END IF;
    IF number IS NOT NULL THEN
      INSERT INTO kehoach.entries (plan, version, id, line) VALUES (number, expected + 1, new_id, new_line);
    END IF;
    RETURN number;
  END $$;
  -- How it is best done does not hang on how many there are: a new connection need not find that out five times.
  CREATE OR REPLACE FUNCTION kehoach.write${writeParameters}
  ) RETURNS bigint[] LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    begun bigint[];
    plans bigint[];
    number bigint;
  BEGIN
    PERFORM set_config('lock_timeout', '8s', true);
    IF 0 = ANY (expecteds) THEN
      WITH made AS (
        INSERT INTO kehoach.plans (plan_id, floor, digest)
          SELECT a.plan_id, a.version, a.digest
          FROM unnest(plan_ids, expecteds, versions, digests) AS a (plan_id, expected, version, digest)
          WHERE a.expected = 0 ORDER BY a.plan_id
          ON CONFLICT (plan_id) DO NOTHING RETURNING plan_id, plan
      )
      SELECT array_agg(made.plan ORDER BY a.place) INTO begun
        FROM unnest(plan_ids) WITH ORDINALITY AS a (plan_id, place) LEFT JOIN made USING (plan_id);
    END IF;
    SELECT array_agg(
        CASE WHEN a.plan_id IS NULL THEN 0 WHEN a.expected = 0 THEN begun[a.place] ELSE last.plan END ORDER BY a.place
      ) INTO plans
      FROM unnest(plan_ids, expecteds, previouses) WITH ORDINALITY AS a (plan_id, expected, previous, place)
        LEFT JOIN LATERAL ${lastEntryOf('a.plan_id')} last ON ${isLastEntry('a.expected', 'a.previous')};
    ${writeRest}
  END $$;`;

/** The last entry of a log: found in one step of the index, whatever is known of how the table is filled. */
export function lastEntryOf(planId: string): string {
  return `(
    SELECT e.plan, e.version, e.line FROM kehoach.entries e
      WHERE e.plan = (SELECT p.plan FROM kehoach.plans p WHERE p.plan_id = ${planId}) ORDER BY e.version DESC LIMIT 1
  )`;
}

/** Whether `last` is the entry behind which it is to be appended. No line but a digest's own holds one before its id. */
export function isLastEntry(version: string, digest: string): string {
  return `last.version = ${version} AND strpos(last.line, '"digest":"' || ${digest} || '","id":"') > 0`;
}
