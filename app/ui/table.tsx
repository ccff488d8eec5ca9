import clsx from "clsx";
import { Fragment, type ReactNode, useId } from "react";

export interface Column<Row> {
  header: ReactNode;
  /** The column name before a value on a narrow screen, when the header is too long or not a text. */
  label?: string | undefined;
  align?: "num" | undefined;
  /** This cell names the row. */
  rowHeader?: boolean | undefined;
  /** What one can do with the row: not on paper. */
  act?: boolean | undefined;
  cell: (row: Row, index: number) => ReactNode;
}

/** A row across all columns: a `group` of rows starts, or a `line` is drawn. */
export interface TableBreak {
  kind: "group" | "line";
  text: ReactNode;
}

interface TableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  rowTone?: ((row: Row, index: number) => "current" | "muted" | undefined) | undefined;
  before?: ((row: Row, index: number) => readonly TableBreak[] | undefined) | undefined;
  /** Rows of sums: one cell per column, the first one names the row. */
  sums?: readonly (readonly ReactNode[])[] | undefined;
  /** `cards` below 992 px, `plain` for a few narrow columns, `scroll` for a matrix. */
  layout?: "cards" | "plain" | "scroll" | undefined;
}

const labelOf = <Row,>({ label, header }: Column<Row>) => label ?? (typeof header === "string" ? header : undefined);

const classOf = <Row,>({ align, act }: Column<Row>) =>
  clsx(align === "num" && "is-num", act && "lb-on-screen") || undefined;

function Cell<Row>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) {
  const className = classOf(column);
  const content = column.cell(row, index);
  if (column.rowHeader)
    return (
      <th scope="row" className={className} data-label={labelOf(column)}>
        {content}
      </th>
    );
  return (
    <td className={className} data-label={labelOf(column)}>
      {/* One element, so that the card layout sees one value beside its name. */}
      {typeof content === "string" || typeof content === "number" || !content ? content : <div>{content}</div>}
    </td>
  );
}

const BreakRow = ({ kind, text, span }: TableBreak & { span: number }) => (
  <tr className={`lb-table-${kind}`}>
    <th colSpan={span} scope="colgroup">
      {text}
    </th>
  </tr>
);

function SumRow<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ReactNode[] }) {
  return (
    <tr>
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={at} scope="row">
            {cells[0]}
          </th>
        ) : (
          <td key={at} className={classOf(column)} data-label={labelOf(column)}>
            {cells[at]}
          </td>
        ),
      )}
    </tr>
  );
}

/** Rows of facts with a caption; wide tables become cards on a narrow screen. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, rowTone, before, sums = [], layout = "plain" } = props;
  const captionId = useId();
  const tones = { current: "is-current", muted: "is-muted" };
  const scrolling = layout === "scroll" && { role: "region", tabIndex: 0, "aria-labelledby": captionId };
  return (
    <div className="utrecht-table-container" {...scrolling}>
      <table className={clsx("utrecht-table", layout === "cards" && "lb-table-cards")}>
        <caption id={captionId} className={captionHidden ? "lb-visually-hidden" : "utrecht-table__caption"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const tone = rowTone?.(row, index);
            return (
              <Fragment key={rowKey(row, index)}>
                {before?.(row, index)?.map((line, at) => (
                  <BreakRow key={at} {...line} span={columns.length} />
                ))}
                <tr className={tone && tones[tone]}>
                  {columns.map((column, at) => (
                    <Cell key={at} column={column} row={row} index={index} />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
        {sums.length > 0 && (
          <tfoot>
            {sums.map((cells, at) => (
              <SumRow key={at} columns={columns} cells={cells} />
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** The small second line in a cell. */
export function SubLine({ children }: { children: ReactNode }) {
  return <span className="lb-sub">{children}</span>;
}
