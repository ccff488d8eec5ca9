import type { Cents } from "../../counting/core/money.ts";
import { byCodePoint } from "../../counting/core/order.ts";
import type { PbElection } from "../../counting/core/pabulib.ts";
import { addDays, parseLocalDate, type LocalDate } from "../../rounds/core/dates.ts";
import { defaultRules, type Rules } from "../../rounds/core/rules.ts";

/** A project of the file as a plan: its number in the round stands for its id in the file. */
export interface ImportedPlan {
  readonly projectId: string;
  readonly number: number;
  readonly title: string;
  readonly category: string;
  readonly cost: Cents;
}

/** "Netherlands_Amsterdam_613.pb" becomes "netherlands-amsterdam-613". */
export function slugOf(fileName: string): string {
  const base = fileName.replace(/\.pb$/i, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return base
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** Whether approvals can be read from it as "goed"; points and orders cannot. */
export function hasApprovals({ voteType }: PbElection): boolean {
  return voteType === "approval" || voteType === "choose-1";
}

/**
 * Numbers the projects so that the numbers, as text, are in the order of the ids in the file: ties by id then come out as
 * in the file. Ids that are numbers themselves stay what they are.
 */
export function plansOf({ projects }: PbElection): ImportedPlan[] {
  const ordered = projects.toSorted((one, other) => byCodePoint(one.projectId, other.projectId));
  const areNumbers = ordered.every(({ projectId }) => /^[1-9]\d{0,8}$/.test(projectId));
  const first = 10 ** String(ordered.length).length;
  return ordered.map(({ projectId, name, cost, cells }, at) => ({
    projectId,
    number: areNumbers ? Number(projectId) : first + at,
    title: name === "" ? `Project ${projectId}` : name,
    category: cells.get("category") ?? "",
    cost,
  }));
}

/** When people voted, as the file says (a year or whole dates), but never later than yesterday: the election is over. */
export function votingDays({ meta }: PbElection, today: LocalDate): { startsOn: LocalDate; endsOn: LocalDate } {
  const yesterday = addDays(today, -1);
  const earliest = (date: LocalDate, other: LocalDate) => (date < other ? date : other);
  const endsOn = earliest(dayIn(meta.get("date_end") ?? "", "12-31") ?? yesterday, yesterday);
  const startsOn = earliest(dayIn(meta.get("date_begin") ?? "", "01-01") ?? endsOn, endsOn);
  return { startsOn, endsOn };
}

/** "31.10.2022", "2022-10-31" or "2022", which is then the given day of that year. */
function dayIn(text: string, dayOfYear: string): LocalDate | null {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return parseLocalDate(`${year}-${month}-${day}`);
  return /^\d{4}$/.test(text) ? parseLocalDate(`${text}-${dayOfYear}`) : parseLocalDate(text);
}

/** An approval is a plus and nothing else is said, so every plan is ranked by its plusses. */
export const importedRules: Rules = {
  ...defaultRules.citizens_budget,
  amounts: { effects: ["cost"], minimumCents: 0, maximumCents: null },
  valuation: { ...defaultRules.citizens_budget.valuation, count: "positives", minimumPerPlan: 0 },
  shortlist: { size: 10_000, perArea: 0, areaMode: "inside", minimumSupport: 0, edge: "include" },
};
