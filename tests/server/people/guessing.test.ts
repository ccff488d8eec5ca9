import { afterEach, expect, test, vi } from "vitest";
import { log } from "#app/platform/log.server.ts";
import { countTry } from "#app/platform/rate-limit.server.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("the log says once per limit and quarter of an hour that somebody may be guessing, and neither what nor from where", async () => {
  // After whatever other tests in this process were warned of.
  const start = Date.now() + 60 * 60_000;
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const warned = vi.spyOn(log, "warn");
  const guess = (code: string) =>
    countTry([
      ["stemcode", code],
      ["address", "192.0.2.77"],
    ]);
  for (let at = 0; at < 5; at++) expect(await guess("EERSTE")).toBeNull();
  expect(warned).not.toHaveBeenCalled();
  for (const code of ["EERSTE", "EERSTE"]) expect(await guess(code)).toBeGreaterThan(0);
  for (let at = 0; at < 6; at++) await guess("TWEEDE");
  expect(warned.mock.calls).toEqual([[{ limit: "stemcode" }, "too many tries: somebody may be guessing"]]);
  for (let at = 0; at < 100; at++) await countTry([["address", "192.0.2.77"]]);
  expect(warned.mock.calls.map(([what]) => what)).toEqual([{ limit: "stemcode" }, { limit: "address" }]);

  vi.useFakeTimers({ toFake: ["Date"], now: start + 16 * 60_000 });
  for (let at = 0; at < 7; at++) await guess("TWEEDE");
  expect(warned).toHaveBeenCalledTimes(3);
});
