import type { Criterion, Level } from "#app/modules/rounds/core/rules.ts";
import type { AwardTerms } from "#app/modules/fonds/core/award.ts";

const levels: readonly Level[] = [100, 80, 60, 0].map((points) => ({
  title: `${points}`,
  description: `${points} punten`,
  points,
}));

export const criteria: readonly Criterion[] = [
  { key: "people", title: "Samen", weight: 60, knockOut: false, levels },
  { key: "ready", title: "Klaar", weight: 40, knockOut: true, levels },
];

export const exampleRules: AwardTerms["rules"] = {
  criteria,
  missingScores: "ignore",
  allocation: { atMisfit: "go_on", perArea: 0 },
  ties: ["lot"],
};
