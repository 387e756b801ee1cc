/** What `write` takes, in each of its versions. */
export const writeParameters: string = `(
    plan_ids text[], expecteds integer[], previouses text[], versions integer[], digests text[],
    entry_places integer[], entry_versions integer[], entry_ids text[], entry_lines text,
    new_places integer[], new_kinds text[], new_keys text[], new_values text[],
    put_places integer[], put_kinds text[], put_keys text[], put_values text[]`;

/** What it does once it is known which plans go on, in each of them: `plans`, by place. */
export const writeRest: string = `IF cardinality(entry_ids) = 1 THEN
      number := plans[entry_places[1]];
      IF number IS NOT NULL THEN
        INSERT INTO kehoach.entries (plan, version, id, line)
          VALUES (number, entry_versions[1], entry_ids[1], entry_lines);
      END IF;
    ELSIF cardinality(entry_ids) > 1 THEN
      INSERT INTO kehoach.entries (plan, version, id, line)
        SELECT plans[e.place], e.version, e.id, e.line
        FROM unnest(entry_places, entry_versions, entry_ids, string_to_array(entry_lines, E'\\n'))
          AS e (place, version, id, line) WHERE plans[e.place] IS NOT NULL;
    END IF;
    IF cardinality(new_keys) > 0 THEN
      INSERT INTO kehoach.kept (kind, key, value)
        SELECT k.kind, k.key, k.value FROM unnest(new_places, new_kinds, new_keys, new_values)
          AS k (place, kind, key, value) WHERE plans[k.place] IS NOT NULL ORDER BY k.kind, k.key;
    END IF;
    IF cardinality(put_keys) > 0 THEN
      INSERT INTO kehoach.kept (kind, key, value)
        SELECT k.kind, k.key, k.value FROM unnest(put_places, put_kinds, put_keys, put_values)
          AS k (place, kind, key, value) WHERE plans[k.place] IS NOT NULL ORDER BY k.kind, k.key
        ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value;
    END IF;
    RETURN plans;`;
