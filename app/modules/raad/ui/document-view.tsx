import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { Block, Cell, Column, RichText, Row, Table as DocTable } from "#app/platform/documents/model.ts";
import { Table } from "#app/ui/table.tsx";
import { Heading, List, Paragraph } from "#app/ui/text.tsx";

const Rich = ({ text }: { text: RichText }) =>
  typeof text === "string"
    ? text
    : text.map((run, at) => (run.strong ? <strong key={at}>{run.text}</strong> : <span key={at}>{run.text}</span>));

function cellText(kind: Column["kind"], cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return kind === "money" ? formatEuros(cents(cell)) : String(cell);
  return kind === "date" ? longDate(cell as LocalDate) : cell;
}

function TableView({ caption, columns, rows, footer }: DocTable) {
  const align = ({ kind }: Column) => (kind === "money" || kind === "number" ? "num" : undefined);
  return (
    <Table
      caption={caption}
      layout={columns.length > 4 ? "cards" : "plain"}
      rows={rows}
      rowKey={(_row, at) => at}
      columns={columns.map((column, at) => ({
        header: column.header,
        align: align(column),
        rowHeader: at === 0,
        cell: (row: Row) => cellText(column.kind, row[at]),
      }))}
      sums={footer && [columns.map(({ kind }, at) => cellText(kind, footer[at]))]}
    />
  );
}

/** The page has its own first heading, so those of the paper stand a level deeper. */
const deeper = { 1: 2, 2: 3, 3: 4 } as const;

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <Heading level={deeper[block.level]}>{block.text}</Heading>;
    case "paragraph":
      return (
        <Paragraph>
          <Rich text={block.text} />
        </Paragraph>
      );
    case "list":
      return (
        <List
          ordered={block.ordered ?? false}
          items={block.items.map((item, at) => (
            <Rich key={at} text={item} />
          ))}
        />
      );
    case "table":
      return <TableView {...block} />;
    case "signature":
      return <Paragraph>{block.lines.join(", ")}</Paragraph>;
    case "pageBreak":
      return <hr />;
  }
}

/** A paper on the screen, as it is printed. */
export function DocumentView({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article className="lb-doc lb-stack">
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </article>
  );
}
