// npm run -s count -- FILE.pb... --rule RULE: counts published elections (Pabulib) and prints who wins, one line of JSON each.
import { basename } from "node:path";
import {
  completions,
  countElection,
  rules,
  satisfactions,
  type CountOptions,
  type CountResult,
  type CountStep,
} from "#app/modules/counting/core/count-election.ts";
import { decimalCents } from "#app/modules/counting/core/decimal.ts";
import { tiesByCost, tiesById, tiesByLot } from "#app/modules/counting/core/greedy.ts";
import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import { readPabulib } from "#app/modules/counting/core/pabulib.ts";
import { divide, formatRational, rational, toDecimal, type Rational } from "#app/modules/counting/core/rational.ts";
import type { TieRules } from "#app/modules/counting/core/ties.ts";
import { commandTexts, countTexts, errorInWords } from "#app/modules/waardering/election-errors.nl.ts";
import { stepText, type Money } from "#app/modules/waardering/trace-words.nl.ts";
import { answering, parseWords, piecesOf, Wrong } from "./answering.ts";

const flags = {
  rule: { type: "string" },
  satisfaction: { type: "string" },
  "min-score": { type: "string", default: "0" },
  completion: { type: "string", default: "none" },
  exhaustive: { type: "string", default: "true" },
  integral: { type: "string", default: "false" },
  increment: { type: "string", default: "1" },
  comparison: { type: "string", default: "false" },
  "zero-support": { type: "string", default: "true" },
  ties: { type: "string", default: "id" },
  trace: { type: "boolean", default: false },
} as const;

type Flag = keyof typeof flags;

interface Asked {
  readonly files: readonly string[];
  readonly options: CountOptions;
  readonly trace: boolean;
}

function readWords(words: readonly string[]): Asked {
  const { values, positionals: files } = parseWords(words, flags);
  const oneOf = <T extends string>(flag: Flag, known: readonly T[]): T => {
    const found = known.find((one) => one === values[flag]);
    if (found === undefined) throw new Wrong(commandTexts.unknown(flag, String(values[flag] ?? ""), known));
    return found;
  };
  const isOn = (flag: Flag) => oneOf(flag, ["true", "false"]) === "true";
  const amount = (flag: Flag) => {
    const found = decimalCents(String(values[flag]));
    if (found === null) throw new Wrong(countTexts.noNumber(flag, String(values[flag])));
    return found;
  };
  if (files.length === 0) throw new Wrong(countTexts.usage);
  const increment = amount("increment");
  if (increment === 0) throw new Wrong(countTexts.noNumber("increment", "0"));
  return {
    files,
    trace: values.trace,
    options: {
      rule: oneOf("rule", rules),
      satisfaction: values.satisfaction === undefined ? null : oneOf("satisfaction", satisfactions),
      minimumVotes: Math.ceil(amount("min-score") / 100),
      completion: oneOf("completion", completions),
      exhaustive: isOn("exhaustive"),
      integral: isOn("integral"),
      increment,
      comparison: isOn("comparison"),
      zeroSupport: isOn("zero-support"),
      ties: readTies(values.ties),
    },
  };
}

function readTies(text: string): TieRules {
  if (text === "id") return tiesById;
  if (text === "cost-votes-id") return tiesByCost;
  const seed = /^lot:(.+)$/.exec(text)?.[1];
  if (seed === undefined) throw new Wrong(commandTexts.unknown("ties", text, ["id", "cost-votes-id", "lot:SEED"]));
  return tiesByLot(seed);
}

function readElection(path: string) {
  const read = readPabulib(piecesOf(path));
  if (read.kind === "malformed") throw new Wrong(read.errors.map(errorInWords).join("\n"));
  return read.election;
}

/** An amount in the money of the file, as text without loss. */
function inUnits(amount: Cents): string {
  const rest = amount % 100;
  const whole = String((amount - rest) / 100);
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
}

function stepInUnits(step: CountStep): Record<string, unknown> {
  const amounts = ["needed", "leftBefore"];
  const parts = Object.fromEntries(
    Object.entries(step).map(([key, value]: [string, number | string | Rational | null]) => {
      if (typeof value === "number" && amounts.includes(key)) return [key, inUnits(cents(value))];
      return [key, isFraction(value) ? formatRational(divide(value, rational(100))) : value];
    }),
  );
  return { ...parts, text: stepText(step, moneyInWords) };
}

/** As people write it, and a fraction to the cent. */
const moneyInWords: Money = (amount) =>
  (typeof amount === "number" ? inUnits(amount) : toDecimal(divide(amount, rational(100)), 2)).replace(".", ",");

const isFraction = (value: number | string | Rational | null): value is Rational =>
  typeof value === "object" && value !== null;

function answerOf(result: CountResult, rule: string, budget: Cents, trace: boolean): Record<string, unknown> {
  if (result.kind === "needs_lot") throw new Wrong(countTexts.needsLot(result.plans));
  if (result.kind !== "decided") throw new Wrong(countTexts.unfit[result.kind]);
  const { selected, cost, ties, compared } = result;
  return {
    ...{ rule, selected, cost: inUnits(cost), budget: inUnits(budget), ties },
    ...(compared ? { compared } : {}),
    ...(trace ? { trace: result.trace.map(stepInUnits) } : {}),
  };
}

answering(() => {
  const { files, options, trace } = readWords(process.argv.slice(2));
  for (const file of files) {
    const election = readElection(file);
    const answer = answerOf(countElection(election, options), options.rule, election.budget, trace);
    console.log(JSON.stringify(files.length > 1 ? { file: basename(file), ...answer } : answer));
  }
});
