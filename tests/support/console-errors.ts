import { expect, vi } from "vitest";

let expected: RegExp[] = [];
let written: string[] = [];

/** This test may write this to console.error; whatever else it writes there makes it fail. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

/** From here on console.error is listened to, for one test. */
export function watchConsoleErrors(): void {
  expected = [];
  written = [];
  const write = console.error.bind(console);
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    const text = words.map(String).join(" ");
    written.push(text);
    if (!expected.some((pattern) => pattern.test(text))) write(...words);
  });
}

/** Fails the test that wrote to console.error without having said so. */
export function assertNoConsoleErrors(): void {
  vi.mocked(console.error).mockRestore();
  const surprises = written.filter((text) => !expected.some((pattern) => pattern.test(text)));
  expect(surprises, "nothing unexpected on console.error").toEqual([]);
}
