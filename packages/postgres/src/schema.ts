import { headsOfEntries } from './heads.js';
import { writeParameters, writeRest } from './write-parts.js';

/** What each version of the database adds to the one before. Kept for ever: add steps, never change one. */
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
  writeOneFunction(),
  writeManyFunction(),
  headsOfEntries,
];

/**
 * Appends and keeps what many have asked for at once. A function, so that the plan of each statement is made once a
 * connection although the store names no statement (PgBouncer), and a group costs one way there and back.
 *
 * Of each writing all is written or nothing. Answered is the plan's number of each that was written, 0 where nothing
 * was to be appended, and NULL where the head of its log is another. What stands there under a key of `new_`, or bears
 * an id already, makes the whole statement fail. Plans are given in the order of their ids, and keys are put in theirs,
 * so that two processes do not wait for each other.
 */
function writeFunction(): string {
  return `CREATE FUNCTION kehoach.write${writeHead()}
  BEGIN
    PERFORM set_config('lock_timeout', '8s', true);
    FOR place IN 1 .. cardinality(plan_ids) LOOP
      IF plan_ids[place] IS NULL THEN
        number := 0;
      ELSIF expecteds[place] = 0 THEN
        INSERT INTO kehoach.plans (plan_id, version, digest) VALUES (plan_ids[place], versions[place], digests[place])
          ON CONFLICT (plan_id) DO NOTHING RETURNING plan INTO number;
      ELSE
        UPDATE kehoach.plans SET version = versions[place], digest = digests[place]
          WHERE plan_id = plan_ids[place] AND version = expecteds[place] AND digest = previouses[place]
          RETURNING plan INTO number;
      END IF;
      plans[place] := number;
    END LOOP;
    ${writeRest}
  END $$;`;
}

/**
 * The same for one entry and nothing beside it, as somebody who records alone sends it: without the lists it takes the
 * database two thirds of the time.
 */
function writeOneFunction(): string {
  return `CREATE FUNCTION kehoach.write_one(
    of_plan text, expected integer, previous text, new_digest text, new_id text, new_line text
  ) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    number bigint;
    waits text := set_config('lock_timeout', '8s', true);
  BEGIN
    IF expected = 0 THEN
      INSERT INTO kehoach.plans (plan_id, version, digest) VALUES (of_plan, 1, new_digest)
        ON CONFLICT (plan_id) DO NOTHING RETURNING plan INTO number;
    ELSE
      UPDATE kehoach.plans SET version = expected + 1, digest = new_digest
        WHERE plan_id = of_plan AND version = expected AND digest = previous RETURNING plan INTO number;
    END IF;
    IF number IS NOT NULL THEN
      INSERT INTO kehoach.entries (plan, version, id, line) VALUES (number, expected + 1, new_id, new_line);
    END IF;
    RETURN number;
  END $$;`;
}

/**
 * `write` again: the heads of many plans are moved by one statement, in about half the time that one each takes. It
 * takes rows in whatever order suits it: so they are locked before, in the order of the ids.
 */
function writeManyFunction(): string {
  return `CREATE OR REPLACE FUNCTION kehoach.write${writeHead()}
    is_many boolean := cardinality(plan_ids) > 7;
  BEGIN
    PERFORM set_config('lock_timeout', '8s', true);
    IF is_many THEN
      PERFORM FROM kehoach.plans WHERE plan_id = ANY (plan_ids) ORDER BY plan_id FOR UPDATE;
      WITH asked AS (
        SELECT * FROM unnest(plan_ids, expecteds, previouses, versions, digests) WITH ORDINALITY
          AS a (plan_id, expected, previous, version, digest, place)
      ), moved AS (
        UPDATE kehoach.plans p SET version = a.version, digest = a.digest FROM asked a
          WHERE p.plan_id = a.plan_id AND p.version = a.expected AND p.digest = a.previous
          RETURNING a.place, p.plan
      )
      SELECT array_agg(CASE WHEN a.plan_id IS NULL THEN 0 ELSE m.plan END ORDER BY a.place) INTO plans
        FROM asked a LEFT JOIN moved m USING (place);
    END IF;
    FOR place IN 1 .. CASE WHEN is_many AND 0 <> ALL (expecteds) THEN 0 ELSE cardinality(plan_ids) END LOOP
      IF plan_ids[place] IS NULL THEN
        number := 0;
      ELSIF expecteds[place] = 0 THEN
        INSERT INTO kehoach.plans (plan_id, version, digest) VALUES (plan_ids[place], versions[place], digests[place])
          ON CONFLICT (plan_id) DO NOTHING RETURNING plan INTO number;
      ELSIF is_many THEN
        CONTINUE;
      ELSE
        UPDATE kehoach.plans SET version = versions[place], digest = digests[place]
          WHERE plan_id = plan_ids[place] AND version = expecteds[place] AND digest = previouses[place]
          RETURNING plan INTO number;
      END IF;
      plans[place] := number;
    END LOOP;
    ${writeRest}
  END $$;`;
}

/** What `write` takes, and what it remembers, in the versions that move heads. */
function writeHead(): string {
  return `${writeParameters}
  ) RETURNS bigint[] LANGUAGE plpgsql AS $$
  DECLARE
    plans bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(plan_ids)]);
    number bigint;`;
}
