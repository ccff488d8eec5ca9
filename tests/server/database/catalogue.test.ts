import { expect, test } from "vitest";
import { asOwner } from "#tests/support/database.ts";

/** What the catalogue says of every table: who may do what, and which guards stand on it. */
const tables = `
  SELECT c.relname AS name,
    coalesce((
      SELECT string_agg(grantee || ' ' || privileges, ', ' ORDER BY grantee) FROM (
        SELECT CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee) END AS grantee,
          string_agg(lower(g.privilege_type), '+' ORDER BY g.privilege_type) AS privileges
        FROM aclexplode(c.relacl) g WHERE g.grantee <> c.relowner GROUP BY g.grantee) grants), 'owner only') AS grants,
    coalesce((
      SELECT string_agg(t.tgname || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' (' || t.tgenabled::text || ')' END, ', ' ORDER BY t.tgname)
      FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal), '') AS guards
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  ORDER BY c.relkind DESC, c.relname`;

/** What may stand in a table, without what PostgreSQL 18 added to the list: columns that may not be empty. */
const constraints = `
  SELECT conrelid::regclass || ' ' || conname || ': ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n'`;

const uniqueIndexes = `
  SELECT pg_get_indexdef(indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`;

/** What our functions and triggers do, as a sum: a change of one is seen here. */
const bodies = `
  SELECT p.oid::regprocedure || ': ' || md5(p.prosrc) AS line FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`;

/** Functions that act as their owner would be a way around the grants. */
const functions = `
  SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`;

const groups = `
  SELECT rolname AS name, rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls FROM pg_roles
  WHERE rolname LIKE 'lvb\\_app' OR rolname LIKE 'lvb\\_reader' ORDER BY 1`;

test("who may do what in the database, and what may stand in it, is what the file says (C2)", async () => {
  await asOwner(async (owner) => {
    const { rows } = await owner.query<{ name: string; grants: string; guards: string }>(tables);
    const lines = rows.map(({ name, grants, guards }) => `${name}: ${grants}${guards && ` | ${guards}`}`);
    for (const query of [constraints, uniqueIndexes, bodies])
      lines.push("", ...(await owner.query<{ line: string }>(query)).rows.map(({ line }) => line).sort());
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("./catalogue.txt");
    expect((await owner.query(functions)).rows).toEqual([]);
    const powers = {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
      rolbypassrls: false,
    };
    expect((await owner.query(groups)).rows).toEqual([
      { name: "lvb_app", ...powers },
      { name: "lvb_reader", ...powers },
    ]);
  });
});
