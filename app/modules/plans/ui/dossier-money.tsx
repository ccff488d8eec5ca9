import { cents } from "#app/modules/counting/core/money.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { financeNames } from "#app/modules/rounds/texts.nl.ts";
import { Fieldset, RadioGroup } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, HiddenField, MoneyField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { Small } from "#app/ui/text.tsx";
import { amountLine } from "../amount-text.ts";
import { purses, type Financing } from "../core/plan.ts";
import { coverageNames, planTexts, purseNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;
const none = cents(0);

const coverageOptions = ([1, 2, 3, 4] as const).map((coverage) => ({
  value: String(coverage),
  label: `${coverage}. ${coverageNames[coverage]}`,
}));

export function EstimatePart({ round, dossier: { plan }, form, field, errors }: Part) {
  const { estimate } = plan;
  const state = field("estimate", {
    oneOffCents: euroInput(estimate?.oneOff ?? plan.oneOffCents),
    yearlyCents: euroInput(estimate?.yearly ?? plan.yearlyCents),
    explanation: estimate?.explanation,
    programme: estimate?.programme,
    structural: estimate && (estimate.structural ? "structural" : "one_off"),
    coverage: estimate?.coverage,
    purse: estimate?.purse,
    financing: estimate?.financing,
    consultedOn: estimate?.consultedOn,
    consultation: estimate?.consultation,
    version: plan.version,
  });
  const covered = plan.effect === "cost" && round.kind !== "neighbourhood_plans";
  return (
    <DossierPart id="estimate" errors={errors("estimate")} title={texts.estimate}>
      {estimate && (
        <Facts
          items={[
            { term: amountLine(estimate), value: workText(estimate.programme), note: estimate.explanation },
            ...(plan.effect === "cost" ? [financingFact(estimate)] : []),
          ]}
        />
      )}
      <IntentForm {...form("estimate")} submit={texts.saveEstimate}>
        <HiddenField name="version" value={state("version").defaultValue ?? plan.version} />
        <MoneyField {...state("oneOffCents")} label={texts.oneOff} />
        <MoneyField {...state("yearlyCents")} label={texts.yearly} />
        <TextArea {...state("explanation")} label={texts.explanation} rows={2} />
        <TextField {...state("programme")} label={texts.programme} inputMode="numeric" />
        <RadioGroup
          {...state("structural")}
          label={texts.structural}
          hint={texts.structuralHint}
          options={[
            { value: "one_off", label: texts.incidentalOption },
            { value: "structural", label: texts.structuralOption },
          ]}
        />
        {covered && (
          <SelectField
            {...state("coverage")}
            label={texts.coverage}
            empty={texts.noCoverage}
            options={coverageOptions}
          />
        )}
        {covered && round.kind === "interim_plans" && (
          <SelectField
            {...state("purse")}
            label={texts.purse}
            hint={texts.purseHint}
            empty={texts.noPurse}
            required={false}
            options={purses.map((value) => ({ value, label: purseNames[value] }))}
          />
        )}
        {plan.effect === "cost" && (
          <SelectField
            {...state("financing")}
            label={texts.financing}
            hint={texts.financingHint}
            empty={texts.noFinancing}
            options={round.ways.map((way) => ({ value: way, label: financeNames[way] }))}
          />
        )}
        {plan.effect === "cost" && round.ways.includes("participation") && (
          <>
            <DateField {...state("consultedOn")} label={texts.consultedOn} required={false} />
            <TextField
              {...state("consultation")}
              label={texts.consultation}
              hint={texts.consultationHint}
              required={false}
            />
          </>
        )}
      </IntentForm>
    </DossierPart>
  );
}

function financingFact({ financing, consultedOn, consultation }: Financing) {
  return {
    term: texts.financing,
    value: financing ? financeNames[financing] : texts.noFinancing,
    note: consultedOn && consultation ? planTexts.show.consulted(longDate(consultedOn), consultation) : undefined,
  };
}

const workText = (programme: number) => `Programma ${programme}`;

/** The dekking of each activity: forms while it can be set, and else what was set. */
export function LinesPart({ dossier: { plan }, form, field, errors }: Part) {
  const sent = form("cover-line");
  const { lines } = plan;
  return (
    <DossierPart id="cover-line" errors={errors("cover-line")} title={texts.lines}>
      {lines.length === 0 && <Small>{texts.noLines}</Small>}
      {lines.length > 0 && sent.no && !sent.problem && (
        <>
          <Facts items={lines.map(lineFact)} />
          <Small muted>{sent.no}</Small>
        </>
      )}
      {(!sent.no || sent.problem) &&
        lines.map((line) => <LineForm key={line.position} line={line} sent={sent} field={field} />)}
    </DossierPart>
  );
}

type Line = Part["dossier"]["plan"]["lines"][number];

function lineFact(line: Line) {
  const covered = line.coverage === null ? texts.notCovered : `${coverageNames[line.coverage]}.`;
  const programme = line.programme === null ? "" : `${workText(line.programme)}.`;
  return {
    term: texts.line(line.position, line.activity),
    value: lineAmount(line),
    note: [programme, covered, line.answer].filter(Boolean).join(" "),
  };
}

const lineAmount = ({ recurrence, cents: amount }: Line) =>
  amountLine(recurrence === "yearly" ? { oneOff: none, yearly: amount } : { oneOff: amount, yearly: none });

interface LineFormProps extends Pick<Part, "field"> {
  line: Line;
  sent: ReturnType<Part["form"]>;
}

function LineForm({ line, sent, field }: LineFormProps) {
  const { position } = (sent.problem?.typed ?? {}) as { position?: string };
  const mine = String(position) === String(line.position);
  const state = field("cover-line", { programme: line.programme, coverage: line.coverage, answer: line.answer });
  const at = (name: string) => ({ ...state(name), id: `cover-line-${line.position}-${name}` });
  return (
    <Fieldset legend={texts.line(line.position, line.activity)}>
      <Small>{lineAmount(line)}</Small>
      <IntentForm {...sent} problem={mine ? sent.problem : undefined} submit={texts.saveLine}>
        <input type="hidden" name="position" value={line.position} />
        <TextField {...at("programme")} label={texts.programme} inputMode="numeric" />
        <SelectField {...at("coverage")} label={texts.coverage} empty={texts.noCoverage} options={coverageOptions} />
        <TextArea {...at("answer")} label={texts.answer} rows={2} required={false} />
      </IntentForm>
    </Fieldset>
  );
}
