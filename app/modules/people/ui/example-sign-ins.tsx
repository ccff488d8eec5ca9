import { Block } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading } from "#app/ui/text.tsx";
import { peopleTexts } from "../texts.nl.ts";

interface Props {
  examples: readonly { role: string; email: string; password: string }[];
}

/** Who one can sign in as in the example municipality; each row can be typed over or pressed. */
export function ExampleSignIns({ examples }: Props) {
  const texts = peopleTexts.examples;
  return (
    <Block variant="quiet">
      <Heading level={2} looks={3}>
        {texts.title}
      </Heading>
      <p>{texts.lead}</p>
      <Table
        caption={texts.caption}
        captionHidden
        layout="plain"
        rows={examples}
        rowKey={({ email }) => email}
        columns={[
          { header: texts.role, rowHeader: true, cell: ({ role }) => role },
          { header: texts.email, cell: ({ email }) => <span className="lb-code">{email}</span> },
        ]}
      />
      <p>
        {texts.password}: <span className="lb-code">{examples[0]?.password}</span>
      </p>
    </Block>
  );
}
