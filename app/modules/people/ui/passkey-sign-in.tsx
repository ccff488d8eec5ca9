import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "#app/ui/button.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { peopleTexts } from "../texts.nl.ts";

interface Props {
  offer: { options: object; sealed: string };
  back: string;
}

/** Asks the browser for a passkey and sends its answer as a form; without script there is the code. */
export function PasskeySignIn({ offer, back }: Props) {
  const texts = peopleTexts.secondStep;
  const [answer, setAnswer] = useState("");
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (answer !== "") return;
    event.preventDefault();
    const form = event.currentTarget;
    const optionsJSON = offer.options as PublicKeyCredentialRequestOptionsJSON;
    // When the person turns away, the form goes without an answer, and the page says what to do.
    const given = await startAuthentication({ optionsJSON }).catch(() => null);
    flushSync(() => setAnswer(JSON.stringify(given)));
    form.submit();
  };
  return (
    <form method="post" className="lb-stack lb-needs-script" onSubmit={(event) => void ask(event)}>
      <Heading level={2} looks={3}>
        {texts.passkeyTitle}
      </Heading>
      <Paragraph>{texts.passkeyText}</Paragraph>
      <HiddenField name="kind" value="passkey" />
      <HiddenField name="terug" value={back} />
      <HiddenField name="sealed" value={offer.sealed} />
      <HiddenField name="answer" value={answer} />
      <Button>{texts.passkey}</Button>
    </form>
  );
}
