import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Role } from "#app/modules/people/core/acts.ts";
import type { Moment } from "#tests/support/factories.ts";
import { ask } from "../crawl.ts";
import { filledIn, hasForm, sendFilled, type Sending } from "../forms.ts";
import type { Place as Stage } from "../row.ts";
import { cookieFor } from "../voters.ts";
import { allScenes, asData, statusAsData, withoutWriting, type Trying } from "./trying.ts";

/** How a role goes: by the command, which ends every session; or under a session that stays. */
const takings = [
  { how: "by the command", others: [], status: 302 },
  { how: "by the command, of two", others: ["council_member"], status: 302 },
  { how: "in the database", others: [], status: 403 },
] as const;

/** Somebody had a role, and a session that was open when it was taken away. */
export async function tryRetired({ site, checks, say }: Trying, place: Stage, some?: readonly Role[]): Promise<void> {
  const { pages, pageNames, statusOf } = await import("#tests/e2e/pages/table.ts");
  const { worldOf } = await import("#tests/e2e/pages/world.ts");
  const { grantRole } = await import("#app/modules/people/grant-role.server.ts");
  const { roles } = await import("#app/modules/people/core/acts.ts");
  const { makeOfficer } = await import("#tests/support/factories.ts");
  const administrator = await makeOfficer(["administrator"]);
  const world = await worldOf("citizens_budget", "screening");
  let tried = 0;
  for (const role of some ?? roles)
    for (const { how, others, status: expected } of takings) {
      const officer = await makeOfficer([role, ...others.filter((other) => other !== role)]);
      const { accountId } = officer;
      const cookie = await cookieFor({ id: accountId, kind: "office" });
      const addresses = pageNames
        .filter((name) => statusOf(name, role, world) === 200 && statusOf(name, "former", world) === 403)
        .map((name) => pages[name].address(world.round.slug));
      const form = await formOfRole(site, role, { actor: officer, cookie });
      for (const address of addresses) {
        const { status } = await ask(site + address, { cookie });
        checks.check(status === 200, () => `${address} as ${role}: ${status}`);
      }
      if (expected === 302) await grantRole(administrator, { accountId, role, granted: false });
      else await place.asOwner(`DELETE FROM "RoleGrant" WHERE "accountId" = $1`, [accountId]);
      const judge = (address: string, status: number, right: number) => {
        tried++;
        checks.check(
          status === right,
          () => `${address} as who was ${role}, taken away ${how}: ${status}, not ${right}`,
        );
      };
      await withoutWriting(checks, `who was ${role}`, async () => {
        for (const address of addresses) {
          judge(address, (await ask(site + address, { cookie })).status, expected);
          judge(`${address}.data`, (await ask(site + asData(address), { cookie })).status, statusAsData(expected));
        }
        if (!form) return;
        // Of a round that is not opened nobody knows anything who has no role, or no session any more.
        const right = form.moment === "unopened" ? 404 : expected;
        judge(`POST ${form.sending.address}`, (await sendFilled(site, form.sending, cookie)).status, right);
      });
    }
  say(`${tried} requests of who had a role before`);
}

/** A form that somebody may send in this role and nobody without one, filled in, and at which moment; null where there is none. */
async function formOfRole(
  site: string,
  role: Role,
  { actor, cookie }: { readonly actor: Actor; readonly cookie: string },
): Promise<{ readonly sending: Sending; readonly moment: Moment } | null> {
  const { attempts, freshRound, nowhere } = await import("#tests/server/acts/attempts.ts");
  const { isOutside, whyNever, whyNotAt } = await import("#tests/support/rights.ts");
  const attempt = attempts.find(
    (one) =>
      hasForm(one) &&
      !one.besides &&
      !isOutside(one.act) &&
      whyNever(one.act, role) === null &&
      whyNever(one.act, "visitor") !== null,
  );
  const scenes = await allScenes();
  const scene = attempt && scenes.find(({ kind, moment }) => whyNotAt(attempt.act, role, kind, moment) === null);
  if (!attempt || !scene) return null;
  const round = await freshRound(attempt, scene.kind, scene.moment);
  const target = { ...nowhere, ...(await attempt.prepare?.(round, actor)) };
  const sending = await filledIn(site, attempt, { act: attempt.act, round, target }, { cookie });
  return { sending, moment: scene.moment };
}
