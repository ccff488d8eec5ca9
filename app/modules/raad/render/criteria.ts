import { cents } from "#app/modules/counting/core/money.ts";
import { dividingSteps, fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import type { Criterion, Level } from "#app/modules/rounds/core/rules.ts";
import type { Block } from "#app/platform/documents/model.ts";
import type { Dossier } from "../core/dossier.ts";
import { heading, list, paragraph, tableBlock } from "./paper.ts";
import { fill, filled, type Filled, type Filling } from "./tables.ts";
import { yesNo } from "./words.ts";

export function criterionSheet(criteria: readonly Criterion[]): Filling {
  const columns: readonly Filled<Criterion>[] = [
    filled("Criterium", "text", ({ title }) => title),
    filled("Gewicht", "number", ({ weight }) => weight),
    filled("Valt af bij 0 punten", "text", ({ knockOut }) => yesNo(knockOut)),
  ];
  return fill({ name: "Criteria", caption: "Criteria en gewichten" }, columns, criteria);
}

interface LevelOf extends Level {
  readonly criterion: string;
}

export function levelSheet(criteria: readonly Criterion[]): Filling {
  const levels = criteria.flatMap(({ title, levels: own }) => own.map((level) => ({ ...level, criterion: title })));
  const columns: readonly Filled<LevelOf>[] = [
    filled("Criterium", "text", ({ criterion }) => criterion),
    filled("Niveau", "text", ({ title }) => title),
    filled("Omschrijving", "text", ({ description }) => description),
    filled("Punten", "number", ({ points }) => points),
  ];
  return fill({ name: "Niveaus", caption: "Niveaus en punten per criterium" }, columns, levels);
}

/** What the raad fixes for a fund: criteria, weights, levels, the way of dividing, and who awards (R75; Awb 4:26). */
export function criteriaBlocks({ round }: Dossier): Block[] {
  const { rules, rulesVersion, rulesHash } = round;
  return [
    heading("Criteria en gewichten"),
    tableBlock(criterionSheet(rules.criteria), "Er zijn geen criteria."),
    tableBlock(levelSheet(rules.criteria), "Er zijn geen niveaus."),
    heading("Verdeelregel"),
    list([...dividingSteps(rules, round.ceiling ?? cents(0)), fondsTexts.public.decides[rules.governance]], true),
    paragraph(`Dit is versie ${rulesVersion} van de spelregels, met vingerafdruk (SHA-256) ${rulesHash}.`),
  ];
}
