import clsx from "clsx";
import type { ReactNode } from "react";
import type { Effect } from "./amount.tsx";
import { type Area, exampleAreas } from "./example-areas.ts";
import { type Point, scatter } from "./scatter.ts";
import { uiTexts } from "./texts.nl.ts";

/** A drawing is the same for every visitor, so its lines are written out once. */
const written = new WeakMap<Area, string>();
function outline(area: Area): string {
  const known = written.get(area) ?? area.polygon.map((point) => point.join()).join(" ");
  written.set(area, known);
  return known;
}

const Polygon = ({ area, here }: { area: Area; here?: boolean }) => (
  <polygon className={clsx("area", here && "is-here")} points={outline(area)} />
);

interface WijkMapProps {
  /** One sentence that says what the drawing shows. */
  label: string;
  /** Slugs of the coloured wijken; one alone also shows its name. */
  highlighted?: readonly string[] | undefined;
  areas?: readonly Area[] | undefined;
}

/** The drawing of the wijken, some of them coloured. */
export function WijkMap({ label, highlighted = [], areas = exampleAreas }: WijkMapProps) {
  const only = highlighted.length === 1 ? areas.find(({ slug }) => slug === highlighted[0]) : undefined;
  return (
    <svg className="lb-map" viewBox="4 4 344 312" role="img" aria-label={label}>
      {areas.map((area) => (
        <Polygon key={area.slug} area={area} here={highlighted.includes(area.slug)} />
      ))}
      {only && (
        <g className="is-here">
          <text className="t" x={only.label[0]} y={only.label[1]}>
            {only.name}
          </text>
        </g>
      )}
    </svg>
  );
}

interface WijkPickerProps extends WijkMapProps {
  /** What stands above the name, usually a number. */
  count: (slug: string) => ReactNode;
  /** Where a wijk leads to. */
  href: (slug: string) => string;
}

/** The drawing as a menu: each wijk is a link. The list beside it is the equal way. */
export function WijkPicker({ label, highlighted = [], areas = exampleAreas, count, href }: WijkPickerProps) {
  return (
    <svg className="lb-map" viewBox="4 4 344 312" role="group" aria-label={label}>
      {areas.map((area) => (
        <a key={area.slug} href={href(area.slug)} className={clsx(highlighted.includes(area.slug) && "is-here")}>
          <Polygon area={area} />
          <text className="n" x={area.label[0]} y={area.label[1] - 9}>
            {count(area.slug)}
          </text>{" "}
          <text className="t" x={area.label[0]} y={area.label[1] + 8}>
            {area.name}
          </text>
        </a>
      ))}
    </svg>
  );
}

export interface WijkMark {
  /** The slug of a wijk, or null for the whole city. */
  wijk: string | null;
  effect: Effect;
}

const Mark = ({ at: [x, y], effect }: { at: Point; effect: Effect }) =>
  effect === "cost" ? (
    <rect className="cost" x={x - 4.5} y={y - 4.5} width="9" height="9" />
  ) : (
    <circle className="save" cx={x} cy={y} r="4.2" />
  );

function AreaMarks({ area, marks, seed }: { area: Area; marks: readonly WijkMark[]; seed: string }) {
  const here = marks.filter(({ wijk }) => wijk === area.slug);
  const places = scatter(area.polygon, here.length, `${seed}/${area.slug}`);
  return (
    <>
      {places.map((at, index) => (
        <Mark key={index} at={at} effect={here[index]?.effect ?? "cost"} />
      ))}
    </>
  );
}

const marksPerLine = 9;
const cityPlace = (index: number): Point => [
  136 + (index % marksPerLine) * 16,
  24 + Math.floor(index / marksPerLine) * 16,
];

function CityMarks({ marks }: { marks: readonly WijkMark[] }) {
  const city = marks.filter(({ wijk }) => wijk === null);
  if (city.length === 0) return null;
  return (
    <>
      {city.map(({ effect }, index) => (
        <Mark key={index} at={cityPlace(index)} effect={effect} />
      ))}
      <text className="name" x={138 + Math.min(city.length, marksPerLine) * 16} y="27.5">
        {uiTexts.wholeCity}
      </text>
    </>
  );
}

interface MarkMapProps {
  /** One sentence that says what the drawing shows. */
  label: string;
  marks: readonly WijkMark[];
  /** Same seed, same places. A place is not an address. */
  seed: string;
  /** How many there are of each, in words, below the drawing. */
  legend?: { cost: ReactNode; saving: ReactNode } | undefined;
  areas?: readonly Area[] | undefined;
}

/** All plans as marks, on the large accent plane: a square costs, a circle saves. */
export function MarkMap({ label, marks, seed, legend, areas = exampleAreas }: MarkMapProps) {
  return (
    <figure>
      <svg className="lb-hero__map" viewBox="8 4 342 308" role="img" aria-label={label}>
        {areas.map((area) => (
          <g key={area.slug}>
            <Polygon area={area} />
            <AreaMarks area={area} marks={marks} seed={seed} />
          </g>
        ))}
        <CityMarks marks={marks} />
      </svg>
      {legend && (
        <figcaption>
          <ul className="lb-hero__key">
            <li>
              <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <rect x="1" y="1" width="10" height="10" fill="currentColor" />
              </svg>
              {legend.cost}
            </li>
            <li>
              <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="2.4" />
              </svg>
              {legend.saving}
            </li>
          </ul>
        </figcaption>
      )}
    </figure>
  );
}
