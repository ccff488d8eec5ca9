import { randomUUID } from "node:crypto";
import { compareAcknowledged, type Acknowledged } from "../acknowledged.ts";
import { callOf, insteadOfRatePlan } from "../rate-plan.ts";
import { Checks, type Row } from "../row.ts";
import { pause, rating, sendForm, setStage } from "../voters.ts";

const voters = 20;
/** How many ratings are stored between two kills, and how long whoever hears nothing waits before sending again. */
const betweenKills = 20;
const patience = 100;
const longest = 60_000;

/**
 * Voters go on valuing while all processes of the database, or the site, are killed time after time. Who hears nothing sends the
 * same form again. What somebody was told is stored must be there after each restart and at the end, once, with the same value, and the
 * last of it must be what counts.
 */
export const a3: Row = {
  name: "A3",
  promise: "What was acknowledged survives a sudden end of the database or the site.",
  sizes: { small: 6, full: 100 },
  crashes: true,
  saboteurs: {
    "commits-later": { size: 8, what: "the database answers before it has written (synchronous_commit = off)" },
  },
  async run({ size, sabotage, place, say }) {
    const stage = await setStage(voters);
    if (sabotage) {
      await place.asOwner(commitsLater);
      await place.asAdmin("ALTER SYSTEM SET wal_writer_delay = '10s'");
      await place.asAdmin("SELECT pg_reload_conf()");
    }
    let app = await place.startApp();
    let over = false;
    const told = stage.voters.map((): Acknowledged[] => []);
    const busy = stage.voters.map(async ({ cookie }, at) => {
      for (let turn = 0; !over; turn++) {
        const one = { key: randomUUID(), plan: 1 + (turn % 3), mark: (at + turn) % 2 === 0 ? 1 : -1 };
        await untilStored(() => app.url + stage.path, cookie, one);
        told[at]?.push(one);
      }
    });
    const checks = new Checks();
    const back: number[] = [];
    const enough = async () => {
      const before = told.flat().length;
      while (told.flat().length < before + betweenKills) await Promise.race([pause(20), ...busy]);
    };
    for (let at = 0; at < size; at++) {
      await enough();
      const killed = performance.now();
      if (at % 2 === 0) {
        await place.crash();
        checks.check(!app.hasEnded(), () => `kill ${at}: the site ended with its database`);
      } else {
        await app.kill();
        app = await place.startApp();
      }
      back.push(performance.now() - killed);
      await compareAcknowledged(place, stage.round.id, stage.voters, told, checks, true);
    }
    await enough();
    over = true;
    await Promise.all(busy);
    const all = told.flat().length;
    say(`${size} kills, back after ${Math.max(...back).toFixed(0)} ms at most, ${all} ratings acknowledged`);
    await compareAcknowledged(place, stage.round.id, stage.voters, told, checks);
    return checks.outcome;
  },
};

/** Turned off where the product does not see it: while it is off by then, no rating is taken. */
const commitsLater = insteadOfRatePlan(
  "rate_plan_durably",
  `BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    ${callOf("rate_plan_durably")}
  END`,
);

/** Sends one form again and again until the site says that it is stored. */
async function untilStored(address: () => string, cookie: string, { plan, mark, key }: Acknowledged): Promise<void> {
  for (const start = performance.now(); performance.now() - start < longest;) {
    const answer = await sendForm(address(), cookie, rating(plan, mark, key)).catch(() => null);
    if (answer?.status === 303) return;
    if (answer && answer.status < 500) throw new Error(`a rating is refused: ${answer.status} ${answer.body}`);
    await pause(patience);
  }
  throw new Error(`the site does not come back within ${longest} ms`);
}
