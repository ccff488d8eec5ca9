import { env } from "#app/platform/env.server.ts";
import signIns from "#prisma/example/sign-ins.json" with { type: "json" };

export interface ExampleSignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The sign-ins of the example municipality; none outside example mode. */
export function exampleSignIns(): readonly ExampleSignIn[] {
  return env.exampleMode ? signIns : [];
}
