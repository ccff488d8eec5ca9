import { expect, vi, type MockInstance } from "vitest";

let expected: RegExp[] = [];
let written: string[] = [];
let spy: MockInstance<typeof console.error> | undefined;

/** This test may write this to console.error; whatever else it writes there makes it fail. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

/** From here on console.error is listened to, for one test. */
export function watchConsoleErrors(): void {
  expected = [];
  written = [];
  const write = console.error.bind(console);
  spy = vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => {
    const text = words.map(String).join(" ");
    written.push(text);
    if (!isExpected(text)) write(...words);
  });
}

/** Fails the test that wrote to console.error without having said so. */
export function assertNoConsoleErrors(): void {
  spy?.mockRestore();
  const surprises = written.filter((text) => !isExpected(text));
  expect(surprises, "nothing unexpected on console.error").toEqual([]);
}

function isExpected(text: string): boolean {
  return expected.some((pattern) => pattern.test(text));
}
