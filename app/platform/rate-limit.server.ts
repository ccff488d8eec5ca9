import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./db.server.ts";
import { env } from "./env.server.ts";
import { keyedHash } from "./keys.server.ts";
import { log } from "./log.server.ts";
import { poolOf } from "./pool.server.ts";

const quarter = 15 * 60;

/** How many tries in how many seconds. */
const limits = {
  /** A password, from one address for one account. */
  password: { points: 5, duration: quarter },
  /** A password for one account, from wherever. */
  account: { points: 50, duration: quarter },
  /** Anything secret, or a mail, from one address: a school or library is behind one, too. */
  address: { points: 100, duration: quarter },
  /** A link by mail for one e-mail address, from wherever: its owner is not flooded. */
  link: { points: 3, duration: quarter },
  /** One stemcode, from wherever. */
  stemcode: { points: 5, duration: quarter },
  /** Wrong stemcodes of one round, from wherever: nobody is stopped by it, and it is told. */
  wrongCodes: { points: 100, duration: quarter },
  /** A code of the second factor, for one account. */
  code: { points: 5, duration: quarter },
} as const;

export type LimitName = keyof typeof limits;

const holder = globalThis as { limitersOfThisProcess?: Map<LimitName, RateLimiterPostgres> };

/** All servers count in the database, so that a second server is no second chance. */
function limiters(): Map<LimitName, RateLimiterPostgres> {
  if (holder.limitersOfThisProcess) return holder.limitersOfThisProcess;
  const storeClient = poolOf({ connectionString: env.databaseUrl, max: 2 });
  const made = new Map<LimitName, RateLimiterPostgres>();
  for (const [name, limit] of Object.entries(limits) as [LimitName, (typeof limits)[LimitName]][])
    made.set(
      name,
      new RateLimiterPostgres({ ...limit, storeClient, tableName: "RateLimit", tableCreated: true, keyPrefix: name }),
    );
  holder.limitersOfThisProcess = made;
  return made;
}

/** What one try counts for: a limit, and whose it is. Only a keyed hash of that is stored. */
export type Try = readonly [LimitName, string];

const hashed = (value: string) => keyedHash("limits", value).toString("base64url");

/** Counts a try, before it is made: at once is no way around. Answers the seconds to wait, or null when it may be made. */
export async function countTry(tries: readonly Try[]): Promise<number | null> {
  const waits = await Promise.all(tries.map(([name, whose]) => consume(name, hashed(whose))));
  const longest = Math.max(...waits);
  return longest > 0 ? Math.ceil(longest / 1000) : null;
}

async function consume(name: LimitName, whose: string): Promise<number> {
  try {
    await limiters().get(name)?.consume(whose);
    return 0;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    warn(name);
    return error.msBeforeNext;
  }
}

/** Until when nothing more is said of a limit, in milliseconds of the clock of this process. */
const saidUntil = new Map<LimitName, number>();

/** Tells whoever keeps the site running that somebody may be guessing: once per limit and window, and not what or from where. */
function warn(name: LimitName): void {
  const now = Date.now();
  if (now < (saidUntil.get(name) ?? 0)) return;
  saidUntil.set(name, now + limits[name].duration * 1000);
  log.warn({ limit: name }, "too many tries: somebody may be guessing");
}

/** A try that was right: it counts against nobody. */
export async function forgetTry(tries: readonly Try[]): Promise<void> {
  await Promise.all(tries.map(([name, whose]) => forget(name, hashed(whose))));
}

/** Of an address only this one try: others may be behind it. Where there was no other, nothing stays that tells when it was. */
async function forget(name: LimitName, whose: string): Promise<void> {
  const limiter = limiters().get(name);
  if (name !== "address") await limiter?.delete(whose);
  else {
    await limiter?.reward(whose);
    await db.rateLimit.deleteMany({ where: { key: `${name}:${whose}`, points: { lte: 0 } } });
  }
}
