import { Grid, Stack } from "#app/ui/layout.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { FieldErrors } from "#app/ui/error-summary.tsx";
import { errorsWithIds, withIds, type FieldReader, type FormProblem } from "#app/platform/form.ts";
import { planTexts } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { AboutPart } from "./dossier-about.tsx";
import { AccountPart, AdvicePart } from "./dossier-after.tsx";
import { HandlerPart, MergePart, NotesPart, PlacePart, RemovalPart, ReportsPart } from "./dossier-care.tsx";
import { DossierPart, type DossierData, type Part } from "./dossier-forms.tsx";
import { InterimParts } from "./dossier-interim.tsx";
import { GoalsPart } from "./dossier-goals.tsx";
import { ImpactPart } from "./dossier-impact.tsx";
import { EstimatePart, LinesPart } from "./dossier-money.tsx";
import { PartnersPart } from "./dossier-partners.tsx";
import { PrinciplesPart, ScreeningPart } from "./dossier-screening.tsx";

const texts = workTexts.plan;

interface DossierPageProps extends DossierData {
  problemOf: (intent: never) => FormProblem | undefined;
  fieldsOf: (intent: never, stored: unknown) => FieldReader;
}

/** Everything that the office knows of a plan, with the forms for what can be done now. */
export function DossierPage({ problemOf, fieldsOf, ...data }: DossierPageProps) {
  const part: Part = {
    ...data,
    form: (intent) => ({ intent, no: data.no[intent], problem: problemOf(intent as never) }),
    field: (intent, stored = {}) => withIds(fieldsOf(intent as never, stored), intent),
    errors: (...intents) =>
      Object.assign({}, ...intents.map((intent) => sentErrors(intent, problemOf(intent as never)))) as FieldErrors,
  };
  const waiting = waitingParts(part);
  const waits = (intent: string) => waiting.some((one) => one.intent === intent);
  const lines = data.round.kind === "neighbourhood_plans";
  return (
    <Grid columns="halves">
      <Stack>
        <AboutPart {...part} />
        {!waits("ask-partner") && <PartnersPart {...part} />}
        <ScreeningPart {...part} />
        {data.interim && <InterimParts {...part} interim={data.interim} />}
        {!waits("advise") && !data.interim && <AdvicePart {...part} />}
        {!waits("account") && <AccountPart {...part} />}
        {!waits("set-goals") && <GoalsPart {...part} />}
        <HandlerPart {...part} />
        <NotesPart {...part} />
      </Stack>
      <Stack>
        <PrinciplesPart {...part} />
        {!waits("weigh") && <ImpactPart {...part} />}
        {!waits("estimate") && <EstimatePart {...part} />}
        {lines && <LinesPart {...part} />}
        {!waits("place") && <PlacePart {...part} />}
        {!waits("merge") && <MergePart {...part} />}
        <ReportsPart {...part} />
        {!waits("ask-removal") && <RemovalPart {...part} />}
        {waiting.length > 0 && (
          <DossierPart id="later" title={texts.notNowTitle}>
            <Facts items={waiting.map(({ title, no }) => ({ term: title, value: no }))} />
          </DossierPart>
        )}
      </Stack>
    </Grid>
  );
}

/** Parts that have nothing to show and nothing to do now: together they take one list, with why. */
function waitingParts({ dossier: { plan, removalAsked, consulted, merges }, interim, form }: Part) {
  const parts = [
    { intent: "weigh", title: texts.impacts, empty: plan.impacts.length === 0 },
    { intent: "estimate", title: texts.estimate, empty: plan.estimate === null },
    { intent: "ask-partner", title: texts.partners, empty: consulted.length === 0 },
    { intent: "place", title: texts.place, empty: plan.wijken.length === 0 },
    { intent: "merge", title: texts.merge, empty: plan.parent === null && merges.length === 0 },
    ...(interim ? [] : [{ intent: "advise", title: texts.advice, empty: plan.advice === null }]),
    { intent: "set-goals", title: planTexts.goals.title, empty: plan.goals.length === 0 },
    { intent: "account", title: texts.account, empty: plan.account === null },
    { intent: "ask-removal", title: texts.removal, empty: removalAsked === null },
  ];
  return parts.flatMap(({ intent, title, empty }) => {
    const { no, problem } = form(intent);
    return empty && no && !problem ? [{ intent, title, no }] : [];
  });
}

/** Some forms stand on the page once for each line or report: what they send says which. */
function sentErrors(intent: string, problem: FormProblem | undefined): FieldErrors {
  const { position, report } = (problem?.typed ?? {}) as { position?: string; report?: string };
  const row = { "cover-line": position, "handle-report": report }[intent];
  return errorsWithIds(problem, row === undefined ? intent : `${intent}-${row}`);
}
