import type { Criterion } from "#app/modules/rounds/core/rules.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { LevelChoice } from "#app/ui/level-choice.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { HiddenField, TextArea } from "#app/ui/text-field.tsx";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.sheet;

interface SheetFieldsProps {
  readonly criteria: readonly Criterion[];
  readonly field: FieldReader;
}

/** Switches the keys of the sheet on and off: only where public/score-sheet.js listens, and on wide screens. */
export const SheetKeys = () => (
  <div className="lb-keys" data-sheet-keys hidden>
    <Checkbox name="keys" label={texts.keys} hint={texts.keysHint} defaultChecked />
  </div>
);

/** A member's score sheet: per criterion of the raad one of its described levels, and a note for the meeting. */
export function SheetFields({ criteria, field }: SheetFieldsProps) {
  return (
    <>
      <div>
        {criteria.map(({ key, title, weight, knockOut, levels }, at) => (
          <div key={key}>
            <HiddenField name={`marks[${at}].criterion`} value={key} />
            <LevelChoice
              {...field(`marks[${at}].level`)}
              legend={`${at + 1}. ${title}`}
              weight={texts.weight(weight)}
              hint={knockOut ? texts.knockOut : undefined}
              levels={levels.map((level, index) => ({
                value: String(index),
                label: level.title,
                description: texts.points(level.points, level.description),
                knockOut: knockOut && level.points === 0,
              }))}
            />
          </div>
        ))}
      </div>
      <TextArea {...field("note")} label={texts.note} hint={texts.noteHint} required={false} rows={4} />
    </>
  );
}
