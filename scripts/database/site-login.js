/** @import pg from "pg" */

/**
 * What the site is in the database: it reads, and adds, and changes only what is no choice and no event. The migrations say
 * what that is; whoever signs in for the site is a member of this role.
 */
export const groups = /** @type {const} */ (["lvb_app", "lvb_reader"]);

/**
 * Makes the login of the site, or gives it its password again. Commands that do so at the same time wait for each other.
 * @param {pg.Client} client of somebody who may make roles
 * @param {string} name
 * @param {string} password
 */
export async function ensureSiteLogin(client, name, password) {
  const has = async (/** @type {string} */ role) =>
    (await client.query("select 1 from pg_roles where rolname = $1", [role])).rowCount !== 0;
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock(hashtext('leve-de-buurt: roles'))");
  for (const group of groups) if (!(await has(group))) await client.query(`create role ${group} nologin`);
  const login = client.escapeIdentifier(name);
  await client.query(
    `${(await has(name)) ? "alter" : "create"} role ${login} login nosuperuser password ${client.escapeLiteral(password)}`,
  );
  await client.query(`grant lvb_app to ${login}`);
  await client.query("commit");
}
