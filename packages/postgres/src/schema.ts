/**
 * What each version of the database adds to the one before. Kept for ever: add steps, never change one.
 *
 * An entry is found by plan and version; version N + 1 is written by who has seen N committed under the lock of the
 * plan's row, so that nobody who reads a plan by version ever sees a gap, however slow a transaction is.
 */
export const steps: readonly string[] = [
  `CREATE TABLE kehoach.plans (
    plan bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text COLLATE "C" NOT NULL UNIQUE,
    version integer NOT NULL,
    digest text NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE kehoach.entries (
    plan bigint NOT NULL,
    version integer NOT NULL,
    id text COLLATE "C" NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (plan, version),
    UNIQUE (id, plan)
  );
  CREATE TABLE kehoach.kept (
    kind text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (kind, key)
  );
  ${writeFunction()}`,
];

/**
 * Appends and keeps what many have asked for at once. A function, so that the plan of each statement is made once a
 * connection although the store names no statement (PgBouncer), and a group costs one way there and back.
 *
 * Of each writing all is written or nothing; answered are the places, from 1, of those that were written. The others
 * did not find the head of their log. What stands there under a key of `new_`, or bears an id already, makes the whole
 * statement fail. Rows are locked in one order, so that two processes do not wait for each other.
 */
function writeFunction(): string {
  return `CREATE FUNCTION kehoach.write(
    plan_ids text[], expecteds integer[], previouses text[], versions integer[], digests text[],
    entry_places integer[], entry_versions integer[], entry_ids text[], entry_lines text,
    new_places integer[], new_kinds text[], new_keys text[], new_values text[],
    put_places integer[], put_kinds text[], put_keys text[], put_values text[]
  ) RETURNS integer[] LANGUAGE plpgsql SET lock_timeout = '8s' SET enable_seqscan = off SET enable_hashjoin = off
    SET enable_mergejoin = off AS $$
  DECLARE
    written integer[];
  BEGIN
    IF cardinality(plan_ids) > 1 THEN
      PERFORM FROM kehoach.plans p WHERE p.plan_id = ANY (plan_ids) ORDER BY p.plan_id FOR UPDATE;
    END IF;
    WITH writing AS (
      SELECT * FROM unnest(plan_ids, expecteds, previouses, versions, digests) WITH ORDINALITY
        AS w (plan_id, expected, previous, version, digest, place)
    ), moved AS (
      UPDATE kehoach.plans p SET version = w.version, digest = w.digest FROM writing w
        WHERE p.plan_id = w.plan_id AND p.version = w.expected AND p.digest = w.previous
        RETURNING p.plan, w.place
    ), begun AS (
      INSERT INTO kehoach.plans (plan_id, version, digest)
        SELECT w.plan_id, w.version, w.digest FROM writing w WHERE w.expected = 0 ORDER BY w.plan_id
        ON CONFLICT (plan_id) DO NOTHING RETURNING plan, plan_id
    ), done AS (
      SELECT plan, place FROM moved
      UNION ALL SELECT b.plan, w.place FROM begun b JOIN writing w ON w.plan_id = b.plan_id
      UNION ALL SELECT NULL, w.place FROM writing w WHERE w.plan_id IS NULL
    ), added AS (
      INSERT INTO kehoach.entries (plan, version, id, line)
        SELECT d.plan, e.version, e.id, e.line
        FROM unnest(entry_places, entry_versions, entry_ids, string_to_array(entry_lines, E'\\n'))
          AS e (place, version, id, line) JOIN done d ON d.place = e.place
    ), made AS (
      INSERT INTO kehoach.kept (kind, key, value)
        SELECT k.kind, k.key, k.value FROM unnest(new_places, new_kinds, new_keys, new_values)
          AS k (place, kind, key, value) JOIN done d ON d.place = k.place ORDER BY k.kind, k.key
    ), put AS (
      INSERT INTO kehoach.kept AS there (kind, key, value)
        SELECT k.kind, k.key, k.value FROM unnest(put_places, put_kinds, put_keys, put_values)
          AS k (place, kind, key, value) JOIN done d ON d.place = k.place ORDER BY k.kind, k.key
        ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value
    )
    SELECT array_agg(place) INTO written FROM done;
    RETURN written;
  END $$;`;
}
