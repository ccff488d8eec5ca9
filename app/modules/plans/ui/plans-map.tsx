import { wijkAnchor } from "#app/modules/people/core/wijken.ts";
import { exampleAreas } from "#app/ui/example-areas.ts";
import { WijkMap, WijkPicker } from "#app/ui/wijk-map.tsx";
import { planTexts } from "../texts.nl.ts";

/** The areas of the drawing that are wijken here; none for a municipality with a drawing of its own to come. */
function areasOf(names: readonly string[]) {
  const slugs = names.map(wijkAnchor);
  return exampleAreas.filter(({ slug }) => slugs.includes(slug));
}

interface PickerProps {
  readonly wijken: readonly { readonly name: string; readonly plans: number }[];
  readonly chosen: string | null;
  readonly href: (wijk: string) => string;
}

/** The drawing of the wijken with the number of plans in each; choosing one filters the list. */
export function PlansMap({ wijken, chosen, href }: PickerProps) {
  const areas = areasOf(wijken.map(({ name }) => name));
  if (areas.length === 0) return null;
  const wijkBySlug = new Map(wijken.map((wijk) => [wijkAnchor(wijk.name), wijk]));
  return (
    <WijkPicker
      label={planTexts.list.mapLabel}
      areas={areas}
      highlighted={chosen ? [wijkAnchor(chosen)] : []}
      count={(slug) => wijkBySlug.get(slug)?.plans ?? 0}
      href={(slug) => href(wijkBySlug.get(slug)?.name ?? "")}
    />
  );
}

interface PlaceProps {
  /** None while nobody said in which wijk a plan of some buurten is. */
  readonly wijken: readonly string[];
  readonly wholeCity: boolean;
}

/** Where one plan lies on the drawing; nothing as long as that is not known. */
export function PlanMap({ wijken, wholeCity }: PlaceProps) {
  const everywhere = wholeCity && wijken.length === 0;
  const here = everywhere ? exampleAreas : areasOf(wijken);
  if (here.length === 0) return null;
  const label = everywhere ? planTexts.mapWhole : planTexts.map(wijken.join(", "));
  return <WijkMap label={label} highlighted={here.map(({ slug }) => slug)} />;
}
