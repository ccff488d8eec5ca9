import { teamFunctions, type TeamFunction } from "#app/modules/people/core/team.ts";
import { wijkAnchor } from "#app/modules/people/core/wijken.ts";
import { db } from "#app/platform/db.server.ts";
import { municipality } from "../example/municipality.ts";

/** Boxes of functions, none of a person. */
const boxes: Readonly<Record<TeamFunction, string>> = {
  coordinator: "buurtcoordinator",
  executive: "buurtwethouder",
  worker: "buurtwerk",
  police: "wijkagent",
  green_grey: "beheer",
  enforcement: "handhaving",
};

/** Not everything is known yet, so that the page says what lacks. */
const unknown: Readonly<Record<string, readonly TeamFunction[]>> = {
  Oost: ["police", "enforcement"],
  "De Meent": ["worker", "green_grey", "enforcement"],
};

/** Whom to ask in each wijk (R44): the coordinator of the example in three of them, else a box or a number of the function. */
export async function seedTeams(): Promise<void> {
  const coordinator = await db.account.findUniqueOrThrow({ where: { email: "coordinator@lindenveen.example" } });
  const wijken = await db.wijk.findMany({ orderBy: { position: "asc" } });
  await db.teamContact.createMany({
    data: wijken.flatMap(({ id, name }, at) =>
      teamFunctions
        .filter((one) => !unknown[name]?.includes(one))
        .map((one) => ({
          wijkId: id,
          function: one,
          accountId: one === "coordinator" && at < 3 ? coordinator.id : null,
          email: `${boxes[one]}.${wijkAnchor(name)}@lindenveen.example`,
          phone: one === "coordinator" || one === "enforcement" ? municipality.phone : null,
        })),
    ),
  });
}
