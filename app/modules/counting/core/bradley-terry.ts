import type { Comparisons } from "./comparisons.ts";
import { coverageOf } from "./comparisons.ts";

/**
 * What is assumed of a plan before any comparison. Newman: one win and one loss against a plan of strength 0 (M. Newman
 * 2023, arXiv 2207.00076, formula 26). Gaussian: strengths around 0 with this variance. None: nothing.
 */
export type Prior =
  | { readonly kind: "newman" }
  | { readonly kind: "gaussian"; readonly variance: number }
  | { readonly kind: "none" };

export interface Fit {
  readonly strengths: Float64Array;
  readonly iterations: number;
  /** The largest slope that is left in any direction of one strength. */
  readonly gradient: number;
}

const maximumIterations = 500;

/** A whole step farther than this may end where hardly anything is told any more. */
const farthest = 2;

/**
 * Bradley-Terry strengths at the maximum of likelihood times prior: one wins from another with probability
 * 1 / (1 + exp(-(t - u))). Newton's method on a concave function, each step by conjugate gradients. A step
 * that changes log odds by at most m is shortened to ln(1 + m) / m of itself, which gains for certain because the third derivative is
 * at most the change times the second (Sun and Tran-Dinh 2019, arXiv 1703.04599). A short step is taken whole where
 * it leaves half of the smallest slope so far, or less, which happens a limited number of times. It ends with a step below 1e-9, or
 * when the slopes left are what rounding makes of the counts (1e-14 of the most compared plan's). Without a prior the strengths
 * are centred on 0, and the caller sees to it that a maximum exists.
 */
export function fitStrengths(comparisons: Comparisons, prior: Prior): Fit {
  const rounding = 1e-14 * coverageOf(comparisons).most;
  const at = (strengths: Float64Array) => ({ strengths, ...derivativesAt(comparisons, prior, strengths) });
  const moved = (from: Float64Array, by: number, step: Float64Array) => {
    const next = plus(from, by, step);
    return at(prior.kind === "none" ? centred(next) : next);
  };
  let here = at(firstGuess(comparisons));
  let least = largest(here.slopes);
  for (let iterations = 1; iterations <= maximumIterations; iterations++) {
    const { strengths } = here;
    const step = newtonStep(comparisons, here.curvature, here.slopes);
    const change = largestChange(comparisons, prior, step);
    const shortened = () => moved(strengths, change === 0 ? 1 : Math.log1p(change) / change, step);
    here = change > farthest ? shortened() : moved(strengths, 1, step);
    if (change <= farthest && largest(here.slopes) > least / 2) here = shortened();
    const gradient = largest(here.slopes);
    least = Math.min(least, gradient);
    if (change <= 1e-9 || gradient <= rounding) return { strengths: here.strengths, iterations, gradient };
  }
  throw new Error(`No maximum found: the slope is still ${largest(here.slopes)}`);
}

export interface Curvature {
  readonly ofPairs: Float64Array;
  readonly ofPlans: Float64Array;
}

/** As if everybody had met plans of strength 0, each with one win and one loss more. */
function firstGuess({ ids, one, other, wins, losses }: Comparisons): Float64Array {
  const won = new Float64Array(ids.length).fill(1);
  const lost = new Float64Array(ids.length).fill(1);
  for (let at = 0; at < one.length; at++) {
    const up = one[at] ?? 0;
    const down = other[at] ?? 0;
    won[up] = (won[up] ?? 0) + (wins[at] ?? 0);
    lost[up] = (lost[up] ?? 0) + (losses[at] ?? 0);
    won[down] = (won[down] ?? 0) + (losses[at] ?? 0);
    lost[down] = (lost[down] ?? 0) + (wins[at] ?? 0);
  }
  return won.map((times, at) => Math.log(times / (lost[at] ?? 1)));
}

interface Derivatives {
  /** The slope in the direction of each strength. */
  readonly slopes: Float64Array;
  /** How sure the data are around these strengths: minus the second derivative, as weights of pairs and of plans alone. */
  readonly curvature: Curvature;
}

/** Both derivatives in one go: what takes the time is the chance of each pair. */
export function derivativesAt(
  { one, other, wins, losses }: Comparisons,
  prior: Prior,
  strengths: Float64Array,
): Derivatives {
  const slopes = strengths.map((strength) => {
    if (prior.kind === "newman") return 1 - 2 * sigmoid(strength);
    return prior.kind === "gaussian" ? -strength / prior.variance : 0;
  });
  const ofPlans = strengths.map((strength) => {
    if (prior.kind === "none") return 0;
    const chance = sigmoid(strength);
    return prior.kind === "gaussian" ? 1 / prior.variance : 2 * chance * (1 - chance);
  });
  const ofPairs = new Float64Array(one.length);
  for (let at = 0; at < one.length; at++) {
    const up = one[at] ?? 0;
    const down = other[at] ?? 0;
    const won = wins[at] ?? 0;
    const lost = losses[at] ?? 0;
    const chance = sigmoid((strengths[up] ?? 0) - (strengths[down] ?? 0));
    const surprise = won * (1 - chance) - lost * chance;
    slopes[up] = (slopes[up] ?? 0) + surprise;
    slopes[down] = (slopes[down] ?? 0) - surprise;
    ofPairs[at] = (won + lost) * chance * (1 - chance);
  }
  // Without a prior slopes add up to 0; what rounding leaves would send a step nowhere, in a direction without curvature.
  return { slopes: prior.kind === "none" ? centred(slopes) : slopes, curvature: { ofPairs, ofPlans } };
}

/** Solves curvature times step = gradient by conjugate gradients, the more exactly the nearer the top is. */
function newtonStep(comparisons: Comparisons, curvature: Curvature, gradient: Float64Array): Float64Array {
  const diagonal = diagonalOf(comparisons, curvature);
  const scaled = (vector: Float64Array) => vector.map((value, at) => value / (diagonal[at] || 1));
  const times = (vector: Float64Array) => product(comparisons, curvature, vector);
  return conjugateGradients(times, scaled, gradient, Math.min(0.01, Math.sqrt(largest(gradient))));
}

function diagonalOf({ one, other }: Comparisons, { ofPairs, ofPlans }: Curvature): Float64Array {
  const diagonal = Float64Array.from(ofPlans);
  for (let at = 0; at < one.length; at++) {
    const up = one[at] ?? 0;
    const down = other[at] ?? 0;
    diagonal[up] = (diagonal[up] ?? 0) + (ofPairs[at] ?? 0);
    diagonal[down] = (diagonal[down] ?? 0) + (ofPairs[at] ?? 0);
  }
  return diagonal;
}

function product({ one, other }: Comparisons, { ofPairs, ofPlans }: Curvature, vector: Float64Array): Float64Array {
  const result = vector.map((value, at) => value * (ofPlans[at] ?? 0));
  for (let at = 0; at < one.length; at++) {
    const up = one[at] ?? 0;
    const down = other[at] ?? 0;
    const flow = (ofPairs[at] ?? 0) * ((vector[up] ?? 0) - (vector[down] ?? 0));
    result[up] = (result[up] ?? 0) + flow;
    result[down] = (result[down] ?? 0) - flow;
  }
  return result;
}

function conjugateGradients(
  times: (vector: Float64Array) => Float64Array,
  scaled: (vector: Float64Array) => Float64Array,
  target: Float64Array,
  precision: number,
): Float64Array {
  let solution: Float64Array = new Float64Array(target.length);
  let rest = target;
  let direction = scaled(rest);
  let size = dot(rest, direction);
  const small = size * precision ** 2;
  for (let round = 0; round < 10 * target.length + 100 && size > small; round++) {
    const image = times(direction);
    const length = size / dot(direction, image);
    solution = plus(solution, length, direction);
    rest = plus(rest, -length, image);
    const guess = scaled(rest);
    const before = size;
    size = dot(rest, guess);
    direction = plus(guess, size / before, direction);
  }
  return solution;
}

/** The most that a step changes any log odds that the function depends on. */
function largestChange({ one, other }: Comparisons, prior: Prior, step: Float64Array): number {
  let most = prior.kind === "newman" ? largest(step) : 0;
  for (let at = 0; at < one.length; at++) {
    most = Math.max(most, Math.abs((step[one[at] ?? 0] ?? 0) - (step[other[at] ?? 0] ?? 0)));
  }
  return most;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const plus = (one: Float64Array, by: number, other: Float64Array) =>
  one.map((value, at) => value + by * (other[at] ?? 0));
const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
const largest = (vector: Float64Array) => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function centred(vector: Float64Array): Float64Array {
  const mean = vector.reduce((sum, value) => sum + value, 0) / Math.max(1, vector.length);
  return vector.map((value) => value - mean);
}
