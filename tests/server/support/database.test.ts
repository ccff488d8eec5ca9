import { afterAll, describe, expect, test } from "vitest";
import pg from "pg";
import { expectConsoleError } from "#tests/support/console-errors.ts";
import { asOwner, freshDatabase, resetDatabase } from "#tests/support/database.ts";

const own = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 2 });
afterAll(() => own.end());

const addWijk = (name: string) =>
  own.query<{ id: number }>(`INSERT INTO "Wijk" (name, position) VALUES ($1, 1) RETURNING id`, [name]);
const wijken = async () => (await own.query(`SELECT name FROM "Wijk"`)).rowCount;
const record = () => own.query(`INSERT INTO "AuditEvent" (role, type, details) VALUES ('test', 'test', '{}')`);

describe("the database of a server test", () => {
  test.each(["first", "second"])("is empty for every test and numbers from 1, so too for the %s", async () => {
    expect(await wijken()).toBe(0);
    expect((await addWijk("Noord")).rows[0]?.id).toBe(1);
  });

  test("is the product's own PostgreSQL, and the product is no superuser in it", async () => {
    const { rows } = await own.query<{ version: string; superuser: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('is_superuser') AS superuser`,
    );
    expect(rows[0]?.superuser).toBe("off");
    expect(Number.parseInt(rows[0]?.version ?? "")).toBeGreaterThanOrEqual(15);
  });

  test("keeps the promises of the migrations: what is append-only is not changed, nor emptied by the product", async () => {
    await record();
    for (const sql of [`DELETE FROM "AuditEvent"`, `TRUNCATE "AuditEvent"`]) {
      await expect(own.query(sql)).rejects.toThrow("permission denied");
      await expect(asOwner((owner) => owner.query(sql))).rejects.toThrow("append-only");
    }
    await resetDatabase();
    expect((await own.query(`SELECT FROM "AuditEvent"`)).rowCount).toBe(0);
  });

  test("can have a second one beside it, which knows nothing of the first", async () => {
    await addWijk("Zuid");
    const other = new pg.Client({ connectionString: await freshDatabase() });
    await other.connect();
    expect((await other.query(`SELECT FROM "Wijk"`)).rowCount).toBe(0);
    await other.end();
  });

  test("may see an error on the console that it announced", () => {
    expectConsoleError(/^announced$/);
    console.error("announced");
  });
});
