/** What was just done, in words: the sentence behind `?gedaan=…` in the address, if there is one of that name. */
export function doneMessage(messages: Readonly<Record<string, string>>, url: URL): string | undefined {
  const what = url.searchParams.get("gedaan") ?? "";
  return Object.hasOwn(messages, what) ? messages[what] : undefined;
}
