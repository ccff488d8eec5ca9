import { DataBadge } from "./badge.tsx";
import { uiTexts } from "./texts.nl.ts";

interface DoubtDotsProps {
  /** The outcome. */
  value: number;
  /** The 5, 15, 25, 37, 63, 75, 85 and 95 percent points: outcomes that were possible too. */
  quantiles: readonly number[];
  /** One axis for all rows. */
  from: number;
  to: number;
}

const axis = { left: 6, width: 188 };

/** One large dot is the outcome, the small ones are how much doubt there is. The group says it in words. */
export function DoubtDots({ value, quantiles, from, to }: DoubtDotsProps) {
  const x = (number: number) => {
    const along = to > from ? (number - from) / (to - from) : 0.5;
    return (axis.left + Math.max(0, Math.min(1, along)) * axis.width).toFixed(1);
  };
  return (
    <svg className="lb-dots" viewBox="0 0 200 18" aria-hidden="true" focusable="false">
      <path className="axis" d="M0 9h200" />
      {quantiles.map((quantile, at) => (
        <circle key={at} className="q" cx={x(quantile)} cy="9" r="2.7" />
      ))}
      <circle className="m" cx={x(value)} cy="9" r="5.2" />
    </svg>
  );
}

interface ControversyBarProps {
  /** Share of "Minder goed", in whole percents. */
  percent: number;
  /** The share from which a plan is called divided. */
  limit?: number | undefined;
}

const endOfAxis = 50;

/** The bar alone, on an axis of 0 to 50 percent with a line at the limit. */
export function ControversyMark({ percent, limit = 30 }: ControversyBarProps) {
  const at = (share: number) => `${Math.min(100, (share / endOfAxis) * 100)}%`;
  return (
    <svg className="lb-split" aria-hidden="true" focusable="false">
      <rect className="track" width="100%" height="100%" />
      <rect className="less" width={at(percent)} height="100%" />
      <line className="limit" x1={at(limit)} x2={at(limit)} y1="0" y2="100%" />
    </svg>
  );
}

/** How divided people are about a plan, as a bar, a number and from the limit on a word. */
export function ControversyBar({ percent, limit = 30 }: ControversyBarProps) {
  return (
    <>
      <ControversyMark percent={percent} limit={limit} />
      <span>
        {percent}% {percent >= limit && <DataBadge>{uiTexts.divided}</DataBadge>}
      </span>
    </>
  );
}
