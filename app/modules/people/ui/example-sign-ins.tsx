import { Button } from "#app/ui/button.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, List, Small } from "#app/ui/text.tsx";
import { peopleTexts } from "../texts.nl.ts";

interface Props {
  examples: readonly { role: string; email: string; password: string }[];
  /** Where to go after signing in. */
  back: string;
}

/** Who one can sign in as in the example municipality; one press is enough. */
export function ExampleSignIns({ examples, back }: Props) {
  const texts = peopleTexts.examples;
  return (
    <Block variant="quiet" as="aside" labelledBy="voorbeeldaccounts">
      <Heading level={2} looks={3} id="voorbeeldaccounts">
        {texts.title}
      </Heading>
      <p>{texts.lead}</p>
      <List
        plain
        items={examples.map(({ role, email, password }) => (
          <form key={email} method="post" action="/inloggen">
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="password" value={password} />
            <input type="hidden" name="terug" value={back} />
            <Button>{texts.as(role)}</Button>
            <Small muted>{email}</Small>
          </form>
        ))}
      />
      <p>
        {texts.password} <span className="lb-code">{examples[0]?.password}</span>
      </p>
    </Block>
  );
}
