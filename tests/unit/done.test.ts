import { expect, test } from "vitest";
import { doneMessage } from "#app/done.ts";

const messages = { bewaard: "Het is bewaard." };
const said = (query: string) => doneMessage(messages, new URL(`https://voorbeeld.example/werk${query}`));

test("an address tells what was done, and nothing that no message is called", () => {
  expect(said("?gedaan=bewaard")).toBe("Het is bewaard.");
  for (const query of ["", "?gedaan=", "?gedaan=weg", "?gedaan=__proto__", "?gedaan=constructor", "?gedaan=toString"])
    expect(said(query), query).toBeUndefined();
});
