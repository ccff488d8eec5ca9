import { env } from "#app/platform/env.server.ts";
import signIns from "#prisma/example/sign-ins.json" with { type: "json" };

import { codeNow } from "./totp.server.ts";

export interface ExampleSignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The sign-ins of the example municipality; none outside example mode. */
export function exampleSignIns(): readonly ExampleSignIn[] {
  return env.exampleMode ? signIns : [];
}

/** The code that the phone of an example account would show; null for every other account. */
export async function exampleCode(account: { id: number; email: string }): Promise<string | null> {
  return exampleSignIns().some(({ email }) => email === account.email) ? codeNow(account.id) : null;
}
