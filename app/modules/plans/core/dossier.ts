import type { Partner } from "../../people/core/partner.ts";
import type { LocalDate } from "../../rounds/core/dates.ts";
import type { Principle } from "../../rounds/core/rules.ts";
import type { Ahead } from "./ahead.ts";
import type { Escalation } from "./escalation.ts";
import type { Candidate, Handler, WijkTeam } from "../../people/core/handler.ts";
import type { MergeProposal } from "./merging.ts";
import type { Plan, ScreeningOutcome } from "./plan.ts";

export interface Check {
  readonly principle: Principle;
  readonly met: boolean;
  readonly evidence: string;
}

export interface PlanReport {
  readonly id: number;
  readonly reason: string;
  readonly text: string;
  readonly on: LocalDate;
  readonly outcome: string | null;
}

/** A field of a plan that changed, in words. */
export interface ShownChange {
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

/** A version of a plan with what changed; in the first everything is new. */
export interface Version {
  readonly version: number;
  readonly on: LocalDate;
  readonly by: string;
  readonly isFirst: boolean;
  readonly changes: readonly ShownChange[];
}

/** Somebody who can advise for an organisation (R9). */
export interface Adviser extends Partner {
  readonly accountId: number;
  readonly name: string;
}

/** A partner who was asked, or advised unasked; `on` and `text` are null as long as the advice waits. */
export interface Consulted extends Adviser {
  readonly askedOn: LocalDate | null;
  readonly text: string | null;
  readonly on: LocalDate | null;
}

/** All that the office knows of a plan, beside the plan itself. */
export interface Dossier {
  readonly plan: Plan;
  /** The buurtcoördinatoren of its wijken who can see a plan through (R44). */
  readonly coordinators: readonly { readonly wijk: string; readonly accountId: number; readonly name: string }[];
  /** Who sees it through; null: a team or nobody, or somebody who does not work on plans any more. */
  readonly handler: Handler | null;
  /** The team that has it in hand until one of it takes it. */
  readonly team: WijkTeam | null;
  /** To whom it can be given. */
  readonly colleagues: readonly Candidate[];
  readonly teams: readonly WijkTeam[];
  /** Whether there is money or a "yes" to account for (R84). */
  readonly granted: boolean;
  /** Name of the account that handed in the plan; null without an account. */
  readonly author: string | null;
  readonly checks: readonly Check[];
  readonly reports: readonly PlanReport[];
  /** Somebody asks to remove the plan and nobody has agreed yet; the reason becomes public. */
  readonly removalAsked: {
    readonly accountId: number;
    readonly by: string;
    readonly on: LocalDate;
    readonly reason: string;
  } | null;
  readonly notes: readonly { readonly text: string; readonly by: string; readonly on: LocalDate }[];
  /** From the handing in on, the newest first; before that a plan is its author's alone. */
  readonly versions: readonly Version[];
  /** The partners who were asked or advised, the first first. */
  readonly consulted: readonly Consulted[];
  /** The partners who can still be asked, by organisation. */
  readonly advisers: readonly Adviser[];
  /** The steps up that the plan took, the first first (R56). */
  readonly escalations: readonly Escalation[];
  /** Whether the college acts ahead of the raad (R87). */
  readonly ahead: Ahead | null;
  /** Proposals to merge it, or another into it, the newest first. */
  readonly merges: readonly MergeProposal[];
  readonly screenings: readonly {
    readonly outcome: ScreeningOutcome;
    readonly reason: string;
    readonly on: LocalDate;
  }[];
}
