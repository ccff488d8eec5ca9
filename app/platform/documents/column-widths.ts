import type { Column } from "./model.ts";

/** How wide a column wants to be, and how narrow it can be before words or amounts break (same unit as the table). */
export type Wish = { natural: number; least: number };

/**
 * Divides `total` over the columns. Stated shares come first; amounts, numbers and dates keep their natural width,
 * text columns share the rest. When even the least widths do not fit, all shrink alike. The result sums to `total`.
 */
export function columnWidths(columns: readonly Column[], wishes: readonly Wish[], total: number): number[] {
  const stated = columns.map((column) => column.width !== undefined);
  const least = columns.map((column, at) =>
    column.width !== undefined ? (column.width / 100) * total : (wishes[at]?.least ?? 0),
  );
  const rest = total - sum(least);
  if (rest <= 0) return scale(least, total);
  const growth = columns.map((_, at) => (stated[at] ? 0 : Math.max(0, (wishes[at]?.natural ?? 0) - (least[at] ?? 0))));
  if (sum(growth) >= rest) return add(least, scale(growth, rest));
  const natural = add(least, growth);
  return add(natural, scale(stretch(columns, natural), total - sum(natural)));
}

/** Room that nobody asked for goes to the text columns, else to all alike. */
function stretch(columns: readonly Column[], natural: readonly number[]): number[] {
  const free = columns.map((column) => column.width === undefined);
  const text = columns.map((column, at) => free[at] === true && column.kind === "text");
  const chosen = text.includes(true) ? text : free.includes(true) ? free : free.map(() => true);
  return natural.map((width, at) => (chosen[at] ? width + 1 : 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function scale(numbers: readonly number[], total: number): number[] {
  const whole = sum(numbers) || 1;
  return numbers.map((part) => (part / whole) * total);
}

function add(left: readonly number[], right: readonly number[]): number[] {
  return left.map((part, at) => part + (right[at] ?? 0));
}
