import type { Phase } from "../../people/core/acts.ts";
import type { RoundStanding } from "../../people/core/may.ts";
import { refused, type Refused } from "../../people/core/refusal.ts";
import type { LocalDate } from "./dates.ts";
import type { PhaseDates } from "./phases.ts";
import type { Round } from "./round.ts";
import { ruleValue, type RulePath, type Rules } from "./rules.ts";
import { whyNotSettings, type Settings, type SettingsReason } from "./settings.ts";

/** Why a rule stands fast from a moment on. */
export type Fixed = "handing_in_is_over" | "checking_has_begun" | "choosing_has_begun" | "counting_has_begun";

export type ChangeReason = "phase_has_ended" | "phase_has_begun" | "phase_is_running" | "phase_begins_too_soon" | Fixed;

interface Moment {
  readonly phases: readonly Phase[];
  readonly once: "begun" | "ended";
}

const moments: Readonly<Record<Fixed, Moment>> = {
  /** All plans are in: there is nobody left for whom another rule could hold. */
  handing_in_is_over: { phases: ["submission", "all_year"], once: "ended" },
  /** Every plan is held against the same list; a list that changes half-way is another one for the plans after it. */
  checking_has_begun: { phases: ["screening", "all_year"], once: "begun" },
  /** Choices are never asked again, so everybody answers the same question and belongs to the same people. */
  choosing_has_begun: { phases: ["valuation", "scoring"], once: "begun" },
  /** The choices are in: who changes how they count would choose the result. */
  counting_has_begun: { phases: ["valuation", "scoring"], once: "ended" },
};

/** From when each rule of an open round changes no more; null: never. Until then it takes two administrators and a reason. */
export const fixedFrom: Readonly<Record<RulePath, Fixed | null>> = {
  "submit.minimumAge": "handing_in_is_over",
  "submit.wijken": "handing_in_is_over",
  "value.minimumAge": "choosing_has_begun",
  "value.wijken": "choosing_has_begun",
  channels: "choosing_has_begun",
  themes: "handing_in_is_over",
  "amounts.effects": "handing_in_is_over",
  "amounts.minimumCents": "handing_in_is_over",
  "amounts.maximumCents": "handing_in_is_over",
  "screening.principles": "checking_has_begun",
  "screening.grounds": "checking_has_begun",
  // Every author was told a day.
  "screening.answerWeeks": "handing_in_is_over",
  "screening.prices": "checking_has_begun",
  "financing.ways": "checking_has_begun",
  // They decide nothing: the words of a source may be set right at any time.
  "financing.citation": null,
  "financing.citedWith": null,
  "valuation.method": "choosing_has_begun",
  "valuation.scale": "choosing_has_begun",
  "valuation.count": "choosing_has_begun",
  "valuation.minimumPerPlan": "counting_has_begun",
  // It changes no count: an objection that takes longer (Awb 7:10) may ask for more weeks.
  "valuation.keyWeeks": null,
  // Who chooses counts on the rule by which the money is divided.
  "valuation.choice": "choosing_has_begun",
  "valuation.division": "choosing_has_begun",
  "shortlist.size": "counting_has_begun",
  "shortlist.perArea": "counting_has_begun",
  "shortlist.areaMode": "counting_has_begun",
  "shortlist.minimumSupport": "counting_has_begun",
  "shortlist.edge": "counting_has_begun",
  criteria: "choosing_has_begun",
  missingScores: "counting_has_begun",
  "allocation.atMisfit": "counting_has_begun",
  "allocation.perArea": "counting_has_begun",
  governance: "counting_has_begun",
  // It says who decided, also of a plan that was decided on before.
  "interim.coordinatorCents": "checking_has_begun",
  "interim.informWeeks": null,
  "interim.approveWeeks": null,
  ties: "counting_has_begun",
};

export const rulePaths = Object.keys(fixedFrom) as readonly RulePath[];

/** Whether a rule stands fast where a round stands now, with the phase that fixed it. */
export function whyNotRule(path: RulePath, { phase, passed }: Standing): Refused<Fixed> | null {
  const reason = fixedFrom[path];
  if (reason === null) return null;
  const { phases, once } = moments[reason];
  const fixing = phases.find((one) => passed.includes(one) || (once === "begun" && phase === one));
  return fixing ? refused(reason, { field: `rules.${path}`, with: { phase: fixing } }) : null;
}

type Standing = Pick<RoundStanding, "phase" | "passed">;

/** All that stands fast where a round stands now, each with its field, to say so before somebody fills it in. */
export function fixedNow(standing: Standing): readonly Refused<ChangeReason>[] {
  const { phase, passed } = standing;
  const ended = passed.flatMap((one) => [
    ofPhase("phase_has_ended", one, "startsOn"),
    ofPhase("phase_has_ended", one, "endsOn"),
  ]);
  const begun = phase ? [ofPhase("phase_has_begun", phase, "startsOn")] : [];
  return [...ended, ...begun, ...rulePaths.flatMap((path) => whyNotRule(path, standing) ?? [])];
}

function ofPhase(reason: ChangeReason, phase: Phase, day: "startsOn" | "endsOn"): Refused<ChangeReason> {
  return refused(reason, { field: `phases.${phase}.${day}`, with: { phase } });
}

/**
 * Whether the dates and rules of an open round may become these today. The clock alone moves the phases: no change makes
 * the phase of today another one, and a phase that has ended never runs again.
 */
export function whyNotChange(
  round: Pick<Round, "kind" | "calendar" | "rules" | "standing" | "today">,
  { phases, rules }: Settings,
): Refused<ChangeReason | SettingsReason> | null {
  return (
    whyNotMoved(round.calendar, phases, round.today) ??
    whyNotOtherRules(round.rules, rules, round.standing) ??
    whyNotSettings(round.kind, { phases, rules })
  );
}

function whyNotMoved(
  before: readonly PhaseDates[],
  after: readonly PhaseDates[],
  today: LocalDate,
): Refused<ChangeReason> | null {
  for (const phase of new Set([...before, ...after].map((dates) => dates.phase))) {
    const datesIn = (calendar: readonly PhaseDates[]) => calendar.find((dates) => dates.phase === phase);
    const no = whyNotDates(phase, datesIn(before), datesIn(after), today);
    if (no) return no;
  }
  return null;
}

/** Whether a phase may get these dates; `undefined` where a calendar does not use it. */
function whyNotDates(
  phase: Phase,
  was: PhaseDates | undefined,
  becomes: PhaseDates | undefined,
  today: LocalDate,
): Refused<ChangeReason> | null {
  if (!was || was.startsOn > today)
    return becomes && becomes.startsOn <= today ? ofPhase("phase_begins_too_soon", phase, "startsOn") : null;
  const ended = was.endsOn < today;
  if (becomes?.startsOn !== was.startsOn)
    return ofPhase(ended ? "phase_has_ended" : "phase_has_begun", phase, "startsOn");
  if (ended) return becomes.endsOn === was.endsOn ? null : ofPhase("phase_has_ended", phase, "endsOn");
  return becomes.endsOn < today ? ofPhase("phase_is_running", phase, "endsOn") : null;
}

function whyNotOtherRules(before: Rules, after: Rules, standing: Standing): Refused<Fixed> | null {
  const differs = (path: RulePath) =>
    JSON.stringify(ruleValue(before, path)) !== JSON.stringify(ruleValue(after, path));
  for (const path of rulePaths.filter(differs)) {
    const no = whyNotRule(path, standing);
    if (no) return no;
  }
  return null;
}
