import type { Tx } from "#app/platform/db.server.ts";

/** The very same acts of the product, with every lock of a row taken out of what they send to the database. */
export async function withoutLocks(): Promise<void> {
  const { db } = await import("#app/platform/db.server.ts");
  const begin = db.$transaction.bind(db) as (run: Run, options?: object) => Promise<unknown>;
  const send =
    (tx: Tx, name: "$queryRaw" | "$executeRaw") =>
    (parts: TemplateStringsArray, ...values: unknown[]) => {
      const strings = parts.map((part) => part.replace("FOR UPDATE", ""));
      return tx[name](Object.assign(strings, { raw: strings }), ...values);
    };
  const unlocked = (tx: Tx) =>
    new Proxy(tx, {
      get: (of, name) =>
        name === "$queryRaw" || name === "$executeRaw" ? send(of, name) : (Reflect.get(of, name) as unknown),
    });
  Object.assign(db, { $transaction: (run: Run, options?: object) => begin((tx) => run(unlocked(tx)), options) });
}

type Run = (tx: Tx) => Promise<unknown>;
