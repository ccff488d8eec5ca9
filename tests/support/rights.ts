import { readFileSync } from "node:fs";
import type { Act, Party, Phase, RoundKind } from "#app/modules/people/core/acts.ts";
import { phaseOrder } from "#app/modules/rounds/core/phases.ts";
import type { Moment } from "./factories.ts";

/** Everybody that the table knows. */
export const parties: readonly Party[] = [
  ...(["visitor", "resident", "coordinator", "desk_officer", "official", "board_member", "board_chair"] as const),
  ...(["programme_team", "programme_manager", "official_sponsor", "executive_sponsor", "partner"] as const),
  ...(["executive", "council_member", "clerk", "administrator"] as const),
];

/** `former`: an office account of which every role was taken away. */
export type Who = Party | "former";

/** Whether somebody knows of rounds that are not opened: who works on them. A partner knows what is public (R9). */
export const knowsUnopened = (who: Who): boolean => !["visitor", "resident", "partner", "former"].includes(who);

interface Right {
  readonly by: readonly string[];
  /** One word for a stretch of time, or phases. */
  readonly when: readonly string[];
  /** Null: every kind of round. */
  readonly kinds: readonly string[] | null;
}

/** The rows of docs/who-may-do-what.md as they stand there: what tests expect does not come from the product's own table. */
const rights: ReadonlyMap<string, Right> = new Map(
  readFileSync(new URL("../../docs/who-may-do-what.md", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [act = "", by = "", when = "", kinds = ""] = line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim());
      const right: Right = {
        by: by === "everyone" ? parties : by.split(", "),
        when: when.split(", "),
        kinds: kinds === "all" ? null : kinds.split(", "),
      };
      return [act.replaceAll("`", ""), right];
    }),
);

function rightTo(act: Act): Right {
  const right = rights.get(act);
  if (!right) throw new Error(`docs/who-may-do-what.md has no row for ${act}`);
  return right;
}

/** Whether an act is about no round. */
export const isOutside = (act: Act): boolean => rightTo(act).when.includes("outside");

/** Why somebody may never do an act, whatever the moment; null when they may at some. */
export function whyNever(act: Act, who: Who): string | null {
  const { by } = rightTo(act);
  if (by.includes(who)) return null;
  if (who === "visitor") return "not_signed_in";
  return who !== "resident" && by.every((one) => one === "resident") ? "office_accounts_do_not" : "not_your_role";
}

/**
 * What must happen when somebody does an act: null, or the reason why not. Worked out from the row of the document in words of
 * its own: who first, then the kind of round, then the moment.
 */
export function whyNotAt(act: Act, who: Who, kind: RoundKind, moment: Moment): string | null {
  const { when, kinds } = rightTo(act);
  const never = whyNever(act, who);
  if (never) return never;
  if (isOutside(act)) return null;
  if (kinds && !kinds.includes(kind)) return "not_in_this_kind";
  const [stretch] = when;
  if (stretch === "always") return null;
  const order = phaseOrder[kind];
  const counted: readonly string[] = order.slice(order.indexOf("valuation") + 1);
  if (stretch === "until_counted") return [...counted, "after"].includes(moment) ? "too_late" : null;
  if (stretch === "before_opening") return moment === "unopened" ? null : "round_already_open";
  if (moment === "unopened") return "round_not_open";
  if (stretch === "once_open") return null;
  if (stretch === "once_valuing")
    return inTime(["valuation", ...counted], kind, moment) === "too_early" ? "too_early" : null;
  // The phase that brings choices is over, and with it the phases before.
  if (stretch === "once_counted") return inTime(counted, kind, moment) === "too_early" ? "too_early" : null;
  // Interim plans are decided on from the day on which they come in.
  const deciding = order.slice(order.indexOf(kind === "interim_plans" ? "all_year" : "council"));
  if (stretch === "once_deciding" || (stretch === "once_accounting" && kind === "interim_plans"))
    return inTime(deciding, kind, moment) === "too_early" ? "too_early" : null;
  if (stretch === "once_accounting") return inTime(["accountability"], kind, moment);
  if (stretch === "once_judged") return inTime(["advice", "council"], kind, moment);
  return inTime(when, kind, moment);
}

function inTime(when: readonly string[], kind: RoundKind, moment: Moment): string | null {
  const order = phaseOrder[kind];
  const places = when.map((phase) => order.indexOf(phase as Phase)).filter((place) => place >= 0);
  if (places.length === 0) return "not_in_this_round";
  if (places.includes(order.indexOf(moment as Phase))) return null;
  const passed =
    { unopened: 0, before: 0, between: 2, after: order.length }[moment as string] ?? order.indexOf(moment as Phase);
  const behind = places.filter((place) => place < passed);
  if (behind.length === places.length) return "too_late";
  return behind.length > 0 ? "not_in_this_phase" : "too_early";
}
