import type { Prior } from "./bradley-terry.ts";
import { derivativesAt } from "./bradley-terry.ts";
import type { Comparisons } from "./comparisons.ts";

/** The covariance of two strengths, by the numbers of their plans; of one with itself its variance. */
export type Covariance = (one: number, other: number) => number;

/**
 * The covariance of fitted strengths: the inverse of minus the second derivative (Laplace). For `gaussian` and `none` it is
 * that of the centred strengths, the pseudo-inverse: there only differences mean something.
 */
export function covarianceOf(comparisons: Comparisons, prior: Prior, strengths: Float64Array): Covariance {
  const size = comparisons.ids.length;
  const { ofPairs, ofPlans } = derivativesAt(comparisons, prior, strengths).curvature;
  const matrix = new Float64Array(size * size);
  // Without a prior moving all strengths together changes nothing; any weight on that direction makes the matrix
  // invertible, and is taken off again below. One of the size of the others keeps the numbers tidy.
  const weight = prior.kind === "none" ? Math.max(ofPairs.reduce((sum, some) => sum + some, 0) / size, 1e-9) : 0;
  for (let row = 0; row < size; row++) {
    matrix.fill(weight / size, row * size, row * size + size);
    accumulate(matrix, row * size + row, ofPlans[row] ?? 0);
  }
  ofPairs.forEach((some, at) => {
    const [one, other] = [comparisons.one[at] ?? 0, comparisons.other[at] ?? 0];
    accumulate(matrix, one * size + one, some);
    accumulate(matrix, other * size + other, some);
    accumulate(matrix, other * size + one, -some); // only the lower half is read
  });
  const common = prior.kind === "newman" ? 0 : (prior.kind === "gaussian" ? prior.variance : 1 / weight) / size;
  invertLower(matrix, size);
  return (one, other) => product(matrix, size, one, other) - common;
}

/**
 * Cholesky: matrix = L times L transposed. L goes below the diagonal; the rows on and right of the diagonal become the
 * columns of the inverse of L, so that both are read in the order in which they lie in memory.
 */
function invertLower(matrix: Float64Array, size: number): void {
  const diagonal = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const rest = entry(matrix, row * size + column) - dotRows(matrix, row * size, matrix, column * size, column);
      if (column < row) matrix[row * size + column] = rest / entry(diagonal, column);
      else diagonal[row] = Math.sqrt(rest);
    }
    if (!(entry(diagonal, row) > 0)) throw new Error("The second derivative is not negative definite");
  }
  for (let column = 0; column < size; column++) {
    const start = column * size;
    matrix[start + column] = 1 / entry(diagonal, column);
    for (let row = column + 1; row < size; row++) {
      const sum = dotRows(matrix, row * size + column, matrix, start + column, row - column);
      matrix[start + row] = -sum / entry(diagonal, row);
    }
  }
}

/** Entry (one, other) of the inverse: the product of two columns of the inverse of L. */
function product(matrix: Float64Array, size: number, one: number, other: number): number {
  const from = Math.max(one, other);
  return dotRows(matrix, one * size + from, matrix, other * size + from, size - from);
}

function dotRows(one: Float64Array, oneStart: number, other: Float64Array, otherStart: number, length: number): number {
  let sum = 0;
  for (let offset = 0; offset < length; offset++)
    sum += entry(one, oneStart + offset) * entry(other, otherStart + offset);
  return sum;
}

const entry = (vector: Float64Array, index: number): number => vector[index] ?? 0;
const accumulate = (vector: Float64Array, index: number, value: number) =>
  (vector[index] = entry(vector, index) + value);
