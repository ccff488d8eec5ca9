import type { Dossier } from "../core/dossier.ts";
import { accountPaper, accountSheet, isAccountedFor } from "./account.ts";
import { annexPaper } from "./annex.ts";
import { criterionSheet, levelSheet } from "./criteria.ts";
import { awardPaper, letterPaper } from "./fund.ts";
import { settlementPapers } from "./letters.ts";
import type { Paper } from "./paper.ts";
import { proposalPaper } from "./proposal.ts";
import { resolutionPaper } from "./resolution.ts";
import { awardSheet, decisionSheet, groupSheet, leftSheet, lineSheet, planSheet, type Filling } from "./tables.ts";
import { voteSheet } from "./vote.ts";

/** Which papers a round has, before and after the decision, and when plans are accounted for. */
export function papersOf(dossier: Dossier): Paper[] {
  return [
    ...decidingPapers(dossier),
    ...(isAccountedFor(dossier) ? [accountPaper(dossier)] : []),
    ...settlementPapers(dossier),
  ];
}

function decidingPapers(dossier: Dossier): Paper[] {
  const { kind } = dossier.round;
  // Of a fund and of buurtplannen a round often goes without one: the raad set them up before there was this product
  const proposal = kind === "citizens_budget" || dossier.proposal.adopted ? [proposalPaper(dossier)] : [];
  const resolutions = [
    ...proposal,
    resolutionPaper(dossier, "draft"),
    ...(dossier.resolutions.adopted || (kind !== "neighbourhood_fund" && dossier.stage === "after")
      ? [resolutionPaper(dossier, "adopted")]
      : []),
  ];
  if (kind === "citizens_budget" || kind === "interim_plans") return resolutions;
  if (kind === "neighbourhood_plans") return [annexPaper(dossier), ...resolutions];
  return [
    ...resolutions,
    ...(dossier.award ? [awardPaper(dossier)] : []),
    ...(dossier.stage === "after" ? [letterPaper(dossier)] : []),
  ];
}

/** The tables of a round; each is a sheet of the workbooks and a CSV. */
export function sheetsOf(dossier: Dossier): Filling[] {
  const { round, plans, lines, perProgramme, perCoverage, asked } = dossier;
  const fund = round.kind === "neighbourhood_fund";
  return [
    ...(fund ? [criterionSheet(round.rules.criteria), levelSheet(round.rules.criteria)] : []),
    planSheet(dossier),
    ...(lines.length > 0 ? [lineSheet(lines)] : []),
    ...(fund && dossier.award ? [awardSheet(plans)] : []),
    ...(dossier.vote && dossier.vote.people > 0 ? [voteSheet(dossier.vote)] : []),
    ...(fund
      ? []
      : [
          groupSheet("Per programma", "Programma", perProgramme, asked),
          groupSheet("Per dekking", "Dekking", perCoverage, asked),
        ]),
    decisionSheet(plans),
    ...(isAccountedFor(dossier) ? [accountSheet(plans)] : []),
    leftSheet(dossier),
  ];
}
