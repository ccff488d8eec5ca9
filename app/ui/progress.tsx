import type { ReactNode } from "react";

interface ProgressBarProps {
  done: number;
  skipped?: number | undefined;
  total: number;
}

const percent = (part: number, total: number) => (total > 0 ? Math.min(100, (part / total) * 100) : 0);

/** The bar alone; say the same numbers in words beside it. */
export function ProgressBar({ done, skipped = 0, total }: ProgressBarProps) {
  const filled = percent(done, total);
  const passed = Math.min(percent(skipped, total), 100 - filled);
  return (
    <svg className="lb-progress__bar" aria-hidden="true" focusable="false">
      <rect className="track" width="100%" height="100%" />
      <rect className="part" width={`${filled.toFixed(2)}%`} height="100%" />
      {passed > 0 && (
        <rect className="skip" x={`${filled.toFixed(2)}%`} width={`${passed.toFixed(2)}%`} height="100%" />
      )}
    </svg>
  );
}

interface ProgressProps extends ProgressBarProps {
  /** Where am I, for example "Plan 15 van 52". */
  label: ReactNode;
  /** What is done so far, in words. */
  detail?: ReactNode;
  /** Below the bar: what was stored, undo. */
  children?: ReactNode;
}

/** How far along, in words and as a bar. */
export function Progress({ label, detail, children, ...bar }: ProgressProps) {
  return (
    <div className="lb-progress">
      <div className="lb-row lb-row--between lb-row--base">
        <p>
          <strong>{label}</strong>
        </p>
        {detail && <p className="lb-small lb-muted">{detail}</p>}
      </div>
      <ProgressBar {...bar} />
      {children && <div className="lb-row lb-row--between">{children}</div>}
    </div>
  );
}
