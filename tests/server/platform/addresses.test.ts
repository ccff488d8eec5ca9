import { expect, test } from "vitest";
import { reading } from "#app/http.server.ts";
import { findRound } from "#app/routes/rounds/find-round.server.ts";
import { makeRound } from "#tests/support/factories.ts";

/** What a page about a round does first. */
const titleOf = (roundSlug: string) =>
  reading(async ({ actor, param }) => (await findRound(actor, param("roundSlug"))).title)({
    request: new Request("http://localhost/rondes"),
    params: { roundSlug },
    context: {},
  });

test("an address that no round can have is not found, like one that no round has", async () => {
  const { slug, title } = await makeRound();
  expect(await titleOf(slug)).toBe(title);
  for (const none of ["bestaat-niet", "\u0000", `${slug}\u0000`, "a\nb", "é", "../etc"])
    await expect(titleOf(none)).rejects.toMatchObject({ status: 404 });
});
