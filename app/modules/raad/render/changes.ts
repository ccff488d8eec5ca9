import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { Block, Cell, Column, Row, Table } from "#app/platform/documents/model.ts";
import { instrumentTexts } from "../texts.nl.ts";

/**
 * What is different in the later of two papers that were written alike, a sentence for each change: in tables to the cell, of other
 * text under which heading. Sums below a table follow from its rows and are not named. What stands above the first heading of the
 * second level, and under one in `besides`, is not looked at.
 */
export function changesIn(
  before: readonly Block[],
  after: readonly Block[],
  besides: readonly string[] = [],
): string[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => !besides.includes(name));
  const found = names.flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []];
    return [...(textOf(was) === textOf(is) ? [] : [`De tekst onder ${name}.`]), ...tableChanges(was, is)];
  });
  return [...new Set(found)];
}

/** The same whether it comes from the database, which puts names in an order of its own. */
export const textOf = (blocks: readonly Block[]) =>
  canonicalJson(JSON.parse(JSON.stringify(blocks.filter(({ kind }) => kind !== "table"))));

function sectionsOf(blocks: readonly Block[]): Map<string, Block[]> {
  const sections = new Map<string, Block[]>();
  let current: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= 2) sections.set(block.text, (current = []));
    else current.push(block);
  }
  for (const block of blocks) if (block.kind === "heading" && block.level === 1) sections.delete(block.text);
  return sections;
}

function tableChanges(before: readonly Block[], after: readonly Block[]): string[] {
  const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === "table");
  return tables(after).flatMap((table) => {
    const old = tables(before).find(({ caption }) => caption === table.caption);
    return old ? rowChanges(old, table) : [];
  });
}

function rowChanges(before: Table, after: Table): string[] {
  const [old, now] = [byKey(before), byKey(after)];
  const header = after.columns[0]?.header ?? "";
  const named = header === instrumentTexts.heading;
  const what = (key: string) => (header === "Nr." ? `Plan ${key}` : named ? key : `${header} ${key}`);
  return [
    ...[...old.keys()]
      .filter((key) => !now.has(key))
      .map((key) => `${what(key)} staat niet meer in ‘${after.caption}’.`),
    ...[...now].flatMap(([key, row]) => {
      const was = old.get(key);
      if (!was) return [`${what(key)} staat nu in ‘${after.caption}’.`];
      return after.columns.flatMap((column, at) =>
        was[at] === row[at]
          ? []
          : [
              `${what(key)}, ${column.header}: ${cellText(column, row[at])} in plaats van ${cellText(column, was[at])}.`,
            ],
      );
    }),
  ];
}

/** Rows by what they begin with; several activities of one plan by what they are as well. */
function byKey({ rows }: Table): Map<string, Row> {
  const firsts = rows.map(([first]) => String(first));
  const several = new Set(firsts).size < firsts.length;
  return new Map(rows.map((row, at) => [several ? `${firsts[at]}, ${row[1]}` : (firsts[at] ?? ""), row]));
}

function cellText({ kind }: Column, cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === "") return "niets";
  return kind === "money" && typeof cell === "number" ? formatEuros(cents(cell)) : String(cell);
}
