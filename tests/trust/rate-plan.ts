/**
 * Puts another body in the place of the statement that stores a rating; the statement itself goes on below the name
 * `original`, called by `callOf`.
 */
export const insteadOfRatePlan = (original: string, body: string) => `
  ALTER FUNCTION rate_plan RENAME TO ${original};
  CREATE FUNCTION rate_plan(
    in_round integer, with_rules integer, on_day date, by_session bytea, by_voter bytea,
    plan_number integer, mark integer, key uuid, OUT outcome text, OUT rating uuid, OUT day date
  ) LANGUAGE plpgsql AS $$ ${body} $$`;

/** Within such a body: the statement as it was, perhaps with another key. */
export const callOf = (original: string, key = "key") => `
  SELECT * INTO outcome, rating, day
    FROM ${original}(in_round, with_rules, on_day, by_session, by_voter, plan_number, mark, ${key});`;

/** Puts something around the statement that stores an answer; `chosen` is one answer in four. */
export const around = (suffix: string, before: string, after: string) =>
  insteadOfRatePlan(
    `rate_plan_${suffix}`,
    `DECLARE chosen boolean := get_byte(uuid_send(key), 0) % 4 = 0; with_key uuid := key;
    BEGIN
      ${before}
      ${callOf(`rate_plan_${suffix}`, "with_key")}
      ${after}
    END`,
  );

/**
 * Answers are read from a copy that is a second behind. Comes before the other faults of one round below, because it gives the
 * table of ratings another name.
 */
export const readsBehind = (round: number, owner: string) => `
    ALTER TABLE "Rating" RENAME TO "RatingStored";
    DO $do$ DECLARE name text; BEGIN
      FOREACH name IN ARRAY ARRAY['rate_plan', 'rating_of_key'] LOOP
        EXECUTE replace(pg_get_functiondef(name::regproc), '"Rating"', '"RatingStored"');
      END LOOP;
    END $do$;
    CREATE TABLE written (id uuid, at timestamptz);
    GRANT INSERT ON written TO lvb_app;
    CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO written VALUES (NEW.id, clock_timestamp()); RETURN NEW; END $$;
    CREATE TRIGGER note_written AFTER INSERT ON "RatingStored" FOR EACH ROW
      WHEN (NEW."roundId" = ${round}) EXECUTE FUNCTION note_written();
    CREATE VIEW "Rating" AS SELECT * FROM "RatingStored" one WHERE current_user = '${owner}'
      OR NOT EXISTS (SELECT FROM written WHERE written.id = one.id AND at > clock_timestamp() - interval '1 second');
    GRANT SELECT ON "Rating" TO lvb_app`;

/** A form that comes back is stored as a new answer. */
export const storesAgain = (round: number) =>
  around(
    "and_stores_again",
    `IF in_round = ${round} AND EXISTS (SELECT FROM "RatingStored" WHERE idem = key) THEN with_key := gen_random_uuid(); END IF;`,
    "",
  );

/** A form that comes back is refused instead of answered again. */
export const refusesAgain = (round: number) => `
  CREATE OR REPLACE FUNCTION rating_of_key(key uuid, by_voter bytea, of_plan integer, mark integer)
    RETURNS TABLE (outcome text, rating uuid, day date) LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN "roundId" <> ${round} AND ("voterRef", "planId", value) = (by_voter, of_plan, mark)
        THEN 'stored' ELSE 'key_reused' END, id, one.day
      FROM "RatingStored" one WHERE idem = key
    $$`;
