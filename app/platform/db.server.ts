import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { env } from "./env.server.ts";
import { poolOf } from "./pool.server.ts";

export type { Prisma };

const names = new Map<string, string>();

/** A statement with a name is planned once per connection. Connections keep what they planned, so names have an end. */
function statementNameGenerator({ sql }: { readonly sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= 300 || sql.length > 10_000) return "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

/**
 * What holds whatever the settings of the database. Prisma takes every time that it reads for UTC, whatever the offset behind it
 * says; and who waited for a lock must see what was stored meanwhile, which an isolation above this one keeps from it.
 */
const sessionSettings = String.raw`-c TimeZone=UTC -c default_transaction_isolation=read\ committed`;

/** One client per process; Vite reloads modules in development, so it lives on globalThis. */
const holder = globalThis as { prismaOfThisProcess?: PrismaClient };

export const db: PrismaClient = (holder.prismaOfThisProcess ??= new PrismaClient({
  adapter: new PrismaPg(
    poolOf({ connectionString: env.databaseUrl, max: env.databasePool, options: sessionSettings }),
    { statementNameGenerator, disposeExternalPool: true },
  ),
}));

/** A running transaction; queries that may be part of one take it. */
export type Tx = Prisma.TransactionClient;

const attempts = 10;

/** Serialisation failures and deadlocks are tried again, with jitter; any other error is the caller's. */
export async function inTransaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(run, { maxWait: 30_000, timeout: 60_000 });
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await new Promise((again) => setTimeout(again, Math.random() * 20 * attempt));
    }
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || /40001|40P01/.test(JSON.stringify(error.meta ?? ""));
}

/** Whether an error is PostgreSQL's or Prisma's "that value exists already". */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
