import type { Effect, Theme } from "#app/modules/rounds/core/rules.ts";
import { themeNames } from "#app/modules/rounds/texts.nl.ts";
import { EffectLabel } from "#app/ui/amount.tsx";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading } from "#app/ui/text.tsx";
import { planStates } from "../core/lifecycle.ts";
import { wholeCity } from "../core/search.ts";
import type { PlanSearched } from "../forms.ts";
import { effectNames, planTexts, stateNames } from "../texts.nl.ts";

const texts = planTexts.list;

interface Counts {
  readonly cost: number;
  readonly saving: number;
  readonly wholeCity: number;
  readonly wijken: readonly { readonly name: string; readonly plans: number }[];
}

interface PlanFiltersProps {
  readonly round: { readonly themes: readonly Theme[]; readonly effects: readonly Effect[] };
  readonly search: PlanSearched;
  readonly counts: Counts;
  /** The address without any choice. */
  readonly clear: string;
}

/** The search form above the list; it sends by GET, so that every choice is in the address. */
export function PlanFilters({ round, search, counts, clear }: PlanFiltersProps) {
  const wijken = [
    ...counts.wijken.map(({ name, plans }) => ({ value: name, label: `${name} (${plans})` })),
    { value: wholeCity, label: `${planTexts.wholeCity} (${counts.wholeCity})` },
  ];
  const states = planStates.filter((state) => state !== "draft");
  return (
    <form method="get" className="lb-stack">
      <Heading level={2} looks={3} id="zoeken">
        {texts.find}
      </Heading>
      {search.volgorde === "nummer" && <HiddenField name="volgorde" value="nummer" />}
      <Filters>
        <TextField
          name="zoek"
          type="search"
          label={texts.search}
          defaultValue={search.zoek}
          autoComplete="off"
          maxLength={80}
        />
        <SelectField
          name="wijk"
          label={texts.wijk}
          options={wijken}
          defaultValue={search.wijk ?? ""}
          empty={texts.allWijken}
        />
        <SelectField
          name="onderwerp"
          label={texts.theme}
          options={round.themes.map((theme) => ({ value: theme, label: themeNames[theme] }))}
          defaultValue={search.onderwerp ?? ""}
          empty={texts.allThemes}
        />
        <SelectField
          name="stand"
          label={texts.state}
          options={states.map((state) => ({ value: state, label: stateNames[state] }))}
          defaultValue={search.stand ?? ""}
          empty={texts.allStates}
        />
        {round.effects.length > 1 && <EffectChoice chosen={search.soort} counts={counts} />}
      </Filters>
      <Actions>
        <Button variant="primary" icon="search">
          {texts.show}
        </Button>
        <ButtonLink variant="subtle" href={clear}>
          {texts.clear}
        </ButtonLink>
      </Actions>
    </form>
  );
}

function EffectChoice({ chosen, counts }: { chosen: string | null; counts: Counts }) {
  const option = (value: string, effect: Effect, plans: number) => ({
    value,
    label: (
      <EffectLabel effect={effect}>
        {effectNames[effect]} ({plans})
      </EffectLabel>
    ),
  });
  return (
    <RadioGroup
      name="soort"
      label={texts.effect}
      looks="segment"
      defaultValue={chosen ?? ""}
      options={[
        { value: "", label: `${texts.both} (${counts.cost + counts.saving})` },
        option("kost", "cost", counts.cost),
        option("bespaart", "saving", counts.saving),
      ]}
    />
  );
}
