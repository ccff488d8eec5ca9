import clsx from "clsx";
import { useId } from "react";
import { uiTexts } from "./texts.nl.ts";

/** One plan on the bar, in cents, in order of score. */
export interface BudgetSegment {
  /** The place in the table: "8". */
  label: string;
  asked: number;
  awarded: number;
}

type Looks = "whole" | "part" | "above" | "free";

interface Piece {
  looks: Looks;
  label?: string;
  from: number;
  to: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What is awarded stands left of the ceiling, then the room that is left, then what is not awarded. */
function piecesOf(segments: readonly BudgetSegment[], ceiling: number): Piece[] {
  const awarded = segments.filter((segment) => segment.awarded > 0);
  const left = ceiling - sum(awarded.map((segment) => segment.awarded));
  const wide: { looks: Looks; label?: string; width: number }[] = [
    ...awarded.map(({ label, asked, awarded: width }) => ({
      looks: width >= asked ? ("whole" as const) : ("part" as const),
      label,
      width,
    })),
    { looks: "free", width: left },
    ...segments.map(({ label, asked, awarded: paid }) => ({
      looks: "above" as const,
      // The rest of a plan that got a part has its number already, left of the line.
      ...(paid === 0 && { label }),
      width: asked - paid,
    })),
  ];
  let at = 0;
  return wide
    .filter(({ width }) => width > 0)
    .map(({ width, ...piece }) => ({ ...piece, from: at, to: (at += width) }));
}

const classOf = ({ looks }: Piece, nth: number) =>
  looks === "whole"
    ? clsx("seg", nth % 2 === 1 && "seg--alt")
    : { part: "seg--part", above: "seg--reserve", free: "seg--free" }[looks];

const percent = (part: number, total: number) => `${((part / total) * 100).toFixed(2)}%`;

/** Widths of the bar in rem from which a number fits; the style sheet has a rule for each. */
const widths = [15, 20, 28, 40, 56, 70] as const;
const digit = 0.5;

/** From how wide a bar the number fits in its piece, with some air; null: never. */
function widthFor(label: string, share: number): number | null {
  const needed = (label.length * digit + 0.3) / share;
  return widths.find((width) => width >= needed) ?? null;
}

interface PiecesProps {
  pieces: readonly Piece[];
  total: number;
  y: number;
  height: number;
  hatch: string;
}

const Pieces = ({ pieces, total, y, height, hatch }: PiecesProps) => (
  <>
    {pieces.map((piece, nth) => (
      <rect
        key={nth}
        className={classOf(piece, nth)}
        fill={piece.looks === "part" ? `url(#${hatch})` : undefined}
        x={percent(piece.from, total)}
        y={y}
        width={percent(piece.to - piece.from, total)}
        height={height}
      />
    ))}
  </>
);

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="patbg" width="8" height="8" />
      <path className="patline" d="M0 0V8" />
    </pattern>
  </defs>
);

/** React's ids hold colons, which a reference inside an attribute should not. */
const useHatchId = () => `deel-${useId().replace(/:/g, "")}`;

const Labels = ({ pieces, total }: { pieces: readonly Piece[]; total: number }) => (
  <>
    {pieces.map(({ label, looks, from, to }, nth) => {
      const width = label ? widthFor(label, (to - from) / total) : null;
      if (width === null) return null;
      return (
        <text
          key={nth}
          className={clsx("seglabel", `seglabel--from-${width}`, looks !== "whole" && "seglabel--dark")}
          x={percent((from + to) / 2, total)}
          y="54"
        >
          {label}
        </text>
      );
    })}
  </>
);

function CeilingLine({ at, text }: { at: number; text: string }) {
  // The text is on the longer side: on a phone it needs half the bar.
  const before = at > 0.5;
  return (
    <>
      <line className="cut" x1={percent(at, 1)} x2={percent(at, 1)} y1="0" y2="80" />
      <text
        className={clsx("caplabel", !before && "caplabel--after")}
        x={percent(before ? at - 0.012 : at + 0.012, 1)}
        y="15"
      >
        {text}
      </text>
    </>
  );
}

const KeyItem = ({ looks, hatch, children }: { looks: Looks; hatch: string; children: string }) => (
  <li>
    <svg className="lb-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect
        className={classOf({ looks, from: 0, to: 1 }, 0)}
        fill={looks === "part" ? `url(#${hatch})` : undefined}
        x="1"
        y="1"
        width="14"
        height="14"
      />
    </svg>
    {children}
  </li>
);

interface BudgetBarProps {
  /** One sentence that says what the bar shows; the table has the rest. */
  label: string;
  segments: readonly BudgetSegment[];
  /** In cents. */
  ceiling: number;
  /** "Plafond € 300.000". */
  ceilingText: string;
  /** "Gevraagd: € 413.000". */
  askedText: string;
  zeroText?: string | undefined;
  /** What the numbers on the bar are, where that is not the place in the table; null: there are names on it. */
  numberText?: string | null | undefined;
  /** What the looks of the pieces mean, where it is not about plans that get money. */
  words?: { readonly whole: string; readonly above: string; readonly free: string } | undefined;
}

/** Everything asked on one line, with the ceiling across it. */
export function BudgetBar({
  label,
  segments,
  ceiling,
  ceilingText,
  askedText,
  zeroText = "€\u00a00",
  numberText = uiTexts.numberIsPlace,
  words = { whole: uiTexts.inFull, above: uiTexts.notAwarded, free: uiTexts.unspent },
}: BudgetBarProps) {
  const hatch = useHatchId();
  const pieces = piecesOf(segments, ceiling);
  const total = Math.max(ceiling, ...pieces.map(({ to }) => to));
  const shown = new Set(pieces.map(({ looks }) => looks));
  return (
    <div className="lb-budget">
      <svg role="img" aria-label={label}>
        <Hatch id={hatch} />
        <Pieces pieces={pieces} total={total} y={26} height={46} hatch={hatch} />
        <Labels pieces={pieces} total={total} />
        <CeilingLine at={ceiling / total} text={ceilingText} />
      </svg>
      <div className="lb-budget__scale">
        <span>{zeroText}</span>
        <span>{askedText}</span>
      </div>
      <ul className="lb-meta">
        {shown.has("whole") && (
          <KeyItem looks="whole" hatch={hatch}>
            {words.whole}
          </KeyItem>
        )}
        {shown.has("part") && (
          <KeyItem looks="part" hatch={hatch}>
            {uiTexts.inPart}
          </KeyItem>
        )}
        {shown.has("free") && (
          <KeyItem looks="free" hatch={hatch}>
            {words.free}
          </KeyItem>
        )}
        {shown.has("above") && (
          <KeyItem looks="above" hatch={hatch}>
            {words.above}
          </KeyItem>
        )}
        {numberText !== null && <li>{numberText}</li>}
      </ul>
    </div>
  );
}
