// npm run requirements: writes docs/requirements.md, the rows of the council paper with the code and the tests that cite each ("R76"),
// and says which rows want something. A unit test holds the page against the code.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the product does with a row, in a line; and what of it is still to be made, if anything. */
/** @type {Readonly<Record<number, readonly [says: string, missing?: string]>>} */
export const rows = {
  1: ["A buurt is what residents call so, in their own words; a plan may lie in several or in the whole city."],
  2: [
    "Wijken are the municipality's own division, for its work and its figures; plans are placed in them by the office.",
  ],
  3: ["Rules, amounts and dates are versions with where each is from."],
  4: ["Everybody reads the rules of a round on one page, made of those versions."],
  5: ["A plan that failed ends as such, with what was learned."],
  7: ["Every plan gets a reply within a term that its author is told."],
  9: ["Partners advise on a plan until it has an outcome; they change nothing and have no vote."],
  11: ["Professionals advise; they change no plan and no order."],
  12: ["Ja, ja mits, voldoet niet or buiten bereik: no bare no."],
  13: ["Buiten bereik names one of four grounds and a reason."],
  14: ["Eleven subjects in three domains."],
  15: ["Own effort is asked of every plan."],
  16: ["A plan has a programme of the budget and goes to Kadernota and Programmabegroting."],
  19: ["One person, one valuation; no organisation votes."],
  20: ["Who has no computer takes part on paper, and the office enters plans for residents."],
  21: ["A result is advice until a decision is recorded."],
  23: ["A member of the raad reads all and has no vote among residents."],
  25: ["Raad and college neither value nor moderate."],
  26: ["The raad may set priorities beside the order, in none."],
  27: ["An account for the yearly statement, of a round and of all rounds of a year."],
  31: ["A round walks through phases with dates."],
  33: ["A neighbourhood plan has activities with an aim, a priority and who carries them out."],
  34: ["At most one icon for a plan."],
  35: ["Dates of a round lead to Kadernota and budget."],
  36: ["Four subjects that residents added."],
  38: ["Costs once and every year, beside each other."],
  39: ["Plans are residents'; professionals hand in none."],
  43: ["A way in that is open all year."],
  44: ["A team for each wijk, with whom to ask."],
  51: ["Each plan has one of the office who sees it through."],
  52: ["Plans of the cycle come before interim ones."],
  53: ["Five roles in the office that a municipality arranges."],
  54: ["Who decides on small money follows from the amount."],
  55: ["Four impacts of a plan are weighed; from them follows whether it is simple or complex."],
  56: ["What is outside the budget goes up."],
  64: ["The office enters a plan for a resident, and the log says why."],
  69: ["Pots of money are a tree; what does not fit is a question to the raad."],
  70: ["Programme, budgeted and spent for each funded plan, and for each programme of a year."],
  71: ["Which share of a programme is filled in with the buurt."],
  72: ["No award without a body that decides."],
  74: ["Activities of neighbourhood plans go to the budget of next year, or still to that of this one."],
  75: ["A fund of a fixed amount, criteria by the raad, scores by a board, awards within the fund."],
  76: ["Residents propose, value all plans and the raad decides."],
  77: ["A result after 31 March of the year before is told to be late."],
  78: ["While people value there are counts, and no order."],
  79: ["The cost of the process is a pot of its own, not for plans."],
  80: ["Two indicative ceilings, from yearly figures: shown, warned of, stopping nothing."],
  81: ["Three kinds of rounds."],
  82: ["Interim plans have a term of their own."],
  83: ["Four grondbeginselen with who checked what; three are required."],
  84: ["Four more, of which two are duties afterwards."],
  85: ["The dekking says who decides."],
  86: ["The citation of the Beleidsregels is a setting, marked as doubtful."],
  87: ["The college may act ahead of the raad, and informs it in time."],
  88: ["Four ways to finance, each with its rule."],
  89: ["Inkoop is off, until a round has it on."],
  90: ["Indicators with a baseline and a target, and what was measured of each."],
  91: ["How far wijken lie apart: lowest, highest and standard deviation, beside a limit."],
  92: ["Indicators of the buurt itself: what residents call a success of their plan, and what came of it."],
  93: ["Ambition, budget, effort and result in one overview."],
};

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesIn(path);
    return /\.(ts|tsx|js|sql|prisma)$/.test(entry.name) ? [path] : [];
  });

/**
 * The files in which each row is cited: "R76", or "R74 to R77" for all in between.
 * @param {readonly string[]} folders
 * @param {RegExp} which
 * @returns {Map<number, string[]>}
 */
function citedIn(folders, which = /./) {
  /** @type {Map<number, string[]>} */
  const found = new Map();
  for (const path of folders
    .flatMap(filesIn)
    .filter((file) => which.test(file))
    .toSorted()) {
    const text = readFileSync(join(root, path), "utf8");
    const cited = new Set(
      [...text.matchAll(/\bR(\d{1,2})\b(?: to R(\d{1,2})\b)?/g)].flatMap(([, first, last = first]) =>
        Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
      ),
    );
    for (const row of cited) found.set(row, [...(found.get(row) ?? []), path]);
  }
  return found;
}

/** @param {readonly string[]} paths */
const asLinks = (paths) => paths.map((path) => `[${path.split("/").at(-1)}](../${path})`).join(", ");

/**
 * The page, and what each row wants: `missing` is still to be made, `untold` is said to be there and is cited in no code or in no
 * test, `unknown` is cited and has no row.
 */
export function requirements(given = rows) {
  const code = citedIn(["app", "prisma"]);
  // What tests share, and the pages that they list, tries nothing by itself.
  const tests = citedIn(["tests"], /\.(test|spec)\.ts$|^tests\/trust\/rows\//);
  const all = Object.entries(given).map(([number, [says, missing]]) => {
    const [lives, tried] = [code.get(Number(number)) ?? [], tests.get(Number(number)) ?? []];
    return { row: `R${number}`, says, missing, lives, tried };
  });
  const page = [
    "# The rows of the council paper",
    "",
    "Made by `npm run requirements`. Left the row as code and tests cite it, then what the product does with it and which files cite it. What",
    "is still to be made stands in the last column. A test fails when a row that is made is cited in no code or in no test, and when a row",
    "is cited that is not here.",
    "",
    "| row | what the product does with it | cited in code | cited in tests | still to be made |",
    "|---|---|---|---|---|",
    ...all.map(
      ({ row, says, lives, tried, missing }) =>
        `| ${row} | ${says} | ${asLinks(lives)} | ${asLinks(tried)} | ${missing ?? ""} |`,
    ),
    "",
  ].join("\n");
  return {
    page,
    missing: all.flatMap(({ row, missing }) => (missing ? [`${row}: ${missing}`] : [])),
    unknown: [...new Set([...code.keys(), ...tests.keys()])].filter((row) => !(row in given)).map((row) => `R${row}`),
    untold: all.flatMap(({ row, missing, lives, tried }) =>
      !missing && (lives.length === 0 || tried.length === 0) ? [row] : [],
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { page, missing, untold, unknown } = requirements();
  writeFileSync(join(root, "docs/requirements.md"), page);
  for (const row of untold) console.error(`${row} is cited in no code or in no test`);
  for (const line of missing) console.error(`to be made: ${line}`);
  for (const row of unknown) console.error(`${row} is cited and has no row`);
  process.exitCode = untold.length + unknown.length > 0 ? 1 : 0;
}
