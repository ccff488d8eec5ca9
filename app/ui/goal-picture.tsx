/** A year and what was or should be then, with the words that stand at it. */
export interface GoalPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface GoalPictureProps {
  /** What is drawn, in one or two sentences; the table beside it has the same numbers. */
  readonly label: string;
  readonly from: GoalPoint;
  readonly to: GoalPoint;
  /** The first year first. */
  readonly measured: readonly GoalPoint[];
  /** Names of the dashed and the solid line. */
  readonly words: { readonly wanted: string; readonly measured: string };
}

const [width, height] = [320, 190];
const [left, right, top, bottom] = [34, 286, 58, 142];
/** Years that are nearer than this would stand in each other. */
const room = 38;

/** From where it began to where it should go, dashed, with what was measured, solid: a line that reads at a glance on a phone. */
export function GoalPicture({ label, from, to, measured, words }: GoalPictureProps) {
  const all = [from, to, ...measured];
  const across = scale(
    all.map(({ x }) => x),
    left,
    right,
  );
  const up = scale(
    all.map(({ y }) => y),
    bottom,
    top,
  );
  const at = ({ x, y }: GoalPoint) => ({ cx: across(x), cy: up(y) });
  const pathOf = (points: readonly GoalPoint[]) =>
    points.map((point, index) => `${index === 0 ? "M" : "L"}${at(point).cx} ${at(point).cy}`).join("");
  const last = measured.at(-1);
  // Words stand on the side where no line comes from; those of the goal and of a measurement beside it never on the same one.
  const isBeside = last !== undefined && Math.abs(across(last.x) - across(to.x)) < room;
  const lastAbove = last !== undefined && (isBeside ? last.y > to.y : last.y >= wantedAt(from, to, last.x));
  const goalAbove = isBeside ? !lastAbove : to.y >= from.y;
  const years = [from, to, ...(last ? [last] : [])].filter(
    (point, index, before) =>
      index < 2 || before.slice(0, 2).every(({ x }) => Math.abs(across(x) - across(point.x)) >= room),
  );
  return (
    <svg className="lb-goal" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="axis" d={`M${left} ${bottom + 22}H${right}`} />
      <path className="wanted" d={pathOf([from, to])} />
      {measured.length > 0 && (
        <path className="measured" d={pathOf([from, ...measured.filter(({ x }) => x > from.x)])} />
      )}
      <rect className="start" x={at(from).cx - 5} y={at(from).cy - 5} width="10" height="10" />
      <rect className="goal" x={at(to).cx - 6} y={at(to).cy - 6} width="12" height="12" />
      {measured.map((point) => (
        <circle key={point.x} className="point" {...at(point)} r="5" />
      ))}
      <Words point={from} {...at(from)} above={from.y >= to.y} />
      <Words point={to} {...at(to)} above={goalAbove} />
      {last && <Words point={last} {...at(last)} above={lastAbove} strong />}
      {years.map(({ x }) => (
        <text key={x} className="t" x={across(x)} y={bottom + 40} textAnchor="middle">
          {x}
        </text>
      ))}
      <path className="wanted" d="M10 18H38" />
      <text className="t" x="46" y="22">
        {words.wanted}
      </text>
      <path className="measured" d="M186 18H214" />
      <text className="t" x="222" y="22">
        {words.measured}
      </text>
    </svg>
  );
}

interface WordsProps {
  readonly point: GoalPoint;
  readonly cx: number;
  readonly cy: number;
  readonly above: boolean;
  readonly strong?: boolean;
}

const Words = ({ point, cx, cy, above, strong }: WordsProps) => (
  <text className={strong ? "t strong" : "t"} x={cx} y={above ? cy - 11 : cy + 21} textAnchor="middle">
    {point.text}
  </text>
);

/** How high the dashed line is in a year. */
const wantedAt = (from: GoalPoint, to: GoalPoint, x: number) =>
  from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);

/** Spreads numbers over a stretch; one number stands in its middle. */
function scale(numbers: readonly number[], start: number, end: number): (number: number) => number {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return () => (start + end) / 2;
  return (number) => Math.round(start + ((number - least) / (most - least)) * (end - start));
}
