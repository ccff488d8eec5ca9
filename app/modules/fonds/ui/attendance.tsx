import type { FieldReader } from "#app/platform/form.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import type { MeetingView } from "../core/meeting.ts";
import { lacksMembers } from "../core/quorum.ts";
import { meetingTexts } from "../meeting-texts.nl.ts";

const texts = meetingTexts.attendance;

interface AttendanceProps {
  readonly meeting: Pick<MeetingView, "presence" | "attendance" | "counts">;
  readonly field: FieldReader;
}

/** Who is present at the meeting, and for the chair the way to write that down. */
export function AttendanceSection({ meeting: { presence, attendance, counts }, field }: AttendanceProps) {
  const here = attendance.filter(({ present }) => present);
  return (
    <Section tight band labelledBy="aanwezig">
      <Heading level={2} looks={3} id="aanwezig">
        {texts.title}
      </Heading>
      <Paragraph>
        {here.length === 0 ? texts.nobody : texts.names(new Intl.ListFormat("nl").format(here.map(({ name }) => name)))}
      </Paragraph>
      {here.length > 0 && lacksMembers(presence) && (
        <Notice kind="warning" title={texts.lacks}>
          {texts.lacksText(presence.present, presence.needed)}
        </Notice>
      )}
      {counts && (
        <form method="post" className="lb-stack" aria-labelledby="aanwezig">
          <HiddenField name="intent" value="attend" />
          <CheckboxGroup
            {...field("present")}
            label={texts.label}
            hint={texts.hint}
            required={false}
            looks="cards"
            options={attendance.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={here.map(({ id }) => String(id))}
          />
          <Actions>
            <Button>{texts.submit}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}
