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
