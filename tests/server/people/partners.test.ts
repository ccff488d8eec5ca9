import { beforeEach, expect, test } from "vitest";
import { addPartner } from "#app/modules/people/add-partner.server.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { refused } from "#app/modules/people/core/refusal.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { listOfficers } from "#app/modules/people/queries.server.ts";
import { startSession } from "#app/modules/people/sessions.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident } from "#tests/support/factories.ts";
import { typesDone } from "#tests/support/written.ts";

const email = "welzijn@lindenveen.example";
const partner = { email, displayName: "Wijkwerker", partnerKind: "welfare", organisation: "Stichting Buurt" } as const;
const told = { partnerKind: "welfare", organisation: "Stichting Buurt" };
let administrator: Officer;

beforeEach(async () => {
  administrator = await makeOfficer(["administrator"]);
});

const known = async () => (await listOfficers()).find((one) => one.email === email);

test("an administrator makes a partner of one of seven kinds with an organisation, who is invited by mail (R9)", async () => {
  expect(await addPartner(administrator, partner)).toEqual({ done: true });
  expect(await known()).toMatchObject({ name: "Wijkwerker", roles: ["partner"], partner: told, invited: true });
  expect(await db.outboxMail.count({ where: { to: email } })).toBe(1);
  expect(await typesDone()).toEqual(["people.officer_added", "people.partner_added"]);
});

test("who is a partner already gets the new name and organisation, no second mail, and signs in again", async () => {
  await addPartner(administrator, partner);
  const id = (await known())?.id ?? 0;
  await startSession({ id, kind: "office" });
  await addPartner(administrator, {
    ...partner,
    displayName: "Wijkagent",
    partnerKind: "safety",
    organisation: "Politie",
  });
  expect(await known()).toMatchObject({
    id,
    name: "Wijkagent",
    partner: { partnerKind: "safety", organisation: "Politie" },
  });
  expect(await db.outboxMail.count({ where: { to: email } })).toBe(1);
  expect(await db.session.count({ where: { accountId: id } })).toBe(0);
});

test("the role that was taken back is given again with an organisation", async () => {
  await addPartner(administrator, partner);
  const accountId = (await known())?.id ?? 0;
  await grantRole(administrator, { accountId, role: "partner", granted: false });
  expect(await known()).toMatchObject({ roles: [], partner: null });
  await addPartner(administrator, partner);
  expect(await known()).toMatchObject({ roles: ["partner"], partner: told });
});

test("nobody advises and decides: a partner holds no other role, and who holds one is no partner (R9)", async () => {
  const official = await makeOfficer(["official"], { email });
  const other = refused("has_other_role", { field: "partnerEmail" });
  expect(await addPartner(administrator, partner)).toEqual(other);
  const grant = { accountId: official.accountId, role: "partner", granted: true } as const;
  expect(await grantRole(administrator, grant)).toEqual(refused("partner_has_organisation"));
  const { accountId } = await makeOfficer(["partner"]);
  const more = await grantRole(administrator, { accountId, role: "official", granted: true });
  expect(more).toEqual(refused("partner_holds_no_other_role"));
  expect(await db.roleGrant.count({ where: { accountId } })).toBe(1);
});

test("a resident's account is no partner's: whoever votes has it for that alone", async () => {
  await makeResident({ email });
  expect(await addPartner(administrator, partner)).toEqual(refused("email_taken", { field: "partnerEmail" }));
  expect(await db.roleGrant.count({ where: { role: "partner" } })).toBe(0);
});

test("the database keeps a partner without an organisation out, and an organisation of another role", async () => {
  const { accountId } = await makeOfficer([]);
  await expect(db.roleGrant.create({ data: { accountId, role: "partner" } })).rejects.toThrow();
  await expect(
    db.roleGrant.create({ data: { accountId, role: "official", ...told, partnerKind: "welfare" } }),
  ).rejects.toThrow();
});
