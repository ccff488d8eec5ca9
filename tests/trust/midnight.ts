import type { Place } from "./row.ts";

/**
 * Lets a day of the database end so many seconds from now, and answers that moment: the function that says which day it is looks
 * at a clock that is ahead from now on. The product uses that one function everywhere.
 */
export async function midnightAfter(place: Place, day: string, seconds: number): Promise<string> {
  const [ahead] = await place.asOwner<{ at: string; offset: string }>(
    `SELECT (now() + make_interval(secs => $2))::text AS at,
       extract(epoch FROM (($1::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam') - now() - make_interval(secs => $2))::text AS offset`,
    [day, seconds],
  );
  if (!ahead) throw new Error("the database did not tell the time");
  await place.asOwner(`
    CREATE OR REPLACE FUNCTION local_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ((at + interval '${ahead.offset} seconds') AT TIME ZONE 'Europe/Amsterdam')::date $$`);
  return ahead.at;
}
