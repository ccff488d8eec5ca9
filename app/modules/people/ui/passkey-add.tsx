import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "#app/ui/button.tsx";
import type { FieldProps } from "#app/ui/field.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { peopleTexts } from "../texts.nl.ts";

interface Props {
  offer: { options: object; sealed: string };
  name: Omit<FieldProps, "label">;
}

/** Lets the browser make a passkey and sends it as a form. */
export function PasskeyAdd({ offer, name }: Props) {
  const texts = peopleTexts.security;
  const [answer, setAnswer] = useState("");
  const make = async (event: FormEvent<HTMLFormElement>) => {
    if (answer !== "") return;
    event.preventDefault();
    const form = event.currentTarget;
    const optionsJSON = offer.options as PublicKeyCredentialCreationOptionsJSON;
    // When the person turns away, the form goes without an answer, and the page says what to do.
    const made = await startRegistration({ optionsJSON }).catch(() => null);
    flushSync(() => setAnswer(JSON.stringify(made)));
    form.submit();
  };
  return (
    <form method="post" className="lb-stack lb-needs-script" noValidate onSubmit={(event) => void make(event)}>
      <HiddenField name="intent" value="add" />
      <HiddenField name="sealed" value={offer.sealed} />
      <HiddenField name="answer" value={answer} />
      <TextField {...name} label={texts.passkeyName} />
      <Button>{texts.addPasskey}</Button>
    </form>
  );
}
