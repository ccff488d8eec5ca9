import type { PlanReason } from "../../plans/core/reasons.ts";
import type { AfterwardsReason } from "./afterwards.ts";
import type { ProposalReason } from "./council-proposal.ts";
import type { DecisionReason } from "./decision.ts";
import type { InterimReason } from "./interim.ts";
import type { FractieReason } from "./fracties.ts";
import type { InstrumentReason } from "./instrument.ts";
import type { ResolutionReason } from "./resolution.ts";

/** Every "no" of this module. */
export type RaadReason =
  | PlanReason
  | DecisionReason
  | AfterwardsReason
  | ResolutionReason
  | ProposalReason
  | FractieReason
  | InterimReason
  | InstrumentReason
  | "no_priority";
