import { lazy, Suspense } from "react";
import { useInBrowser } from "#app/ui/in-browser.ts";
import { Heading, Small } from "#app/ui/text.tsx";
import type { ShownRow } from "../result-view.ts";
import { waarderingTexts } from "../texts.nl.ts";

const texts = waarderingTexts.results;
const most = 20;
const Chart = lazy(() => import("./result-chart.tsx"));

interface ResultFigureProps {
  readonly rows: readonly ShownRow[];
  /** What the bars measure. */
  readonly measure: string;
}

/** The picture beside the table: drawn in the browser only, so without script there is nothing where it would stand. */
export function ResultFigure({ rows, measure }: ResultFigureProps) {
  const inBrowser = useInBrowser();
  if (!inBrowser || rows.length === 0) return null;
  return (
    <figure className="lb-stack-s" aria-labelledby="beeld">
      <Heading level={3} id="beeld">
        {texts.chart}
      </Heading>
      <div aria-hidden="true">
        <Suspense fallback={null}>
          <Chart rows={rows.slice(0, most)} measure={measure} />
        </Suspense>
      </div>
      <figcaption>
        <Small>
          {rows.some(({ on }) => on !== null) && texts.chartKey} {texts.chartText(Math.min(rows.length, most))}
        </Small>
      </figcaption>
    </figure>
  );
}
