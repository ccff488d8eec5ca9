import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { limitBody } from "../../../scripts/web/limits.js";

/** The status with which a body of this size is refused at this address; null when it is let in. */
function refusedWith(path: string, size: number): number | null {
  let refusedAs: number | null = null;
  const response = { set: () => response, type: () => response, send: () => response } as unknown as Response;
  response.status = (status) => {
    refusedAs = status;
    return response;
  };
  limitBody({ path, headers: { "content-length": String(size) } } as unknown as Request, response, () => undefined);
  return refusedAs;
}

test("a list of entitled persons and a file of a plan may have 16 MB, at their own addresses alone, and anything else 1 MB", () => {
  for (const path of [
    ...["/beheer/rondes/een-ronde/register", "/beheer/rondes/een-ronde/register.data"],
    ...["/werk/rondes/een-ronde/plannen/3/uitvoering", "/rondes/een-ronde/plannen/3/bonnen"],
  ]) {
    expect(refusedWith(path, 16_000_000)).toBeNull();
    expect(refusedWith(path, 16_000_001)).toBe(413);
  }
  for (const path of [
    "/inloggen",
    "/beheer/rondes/een-ronde/register/stemcodes.csv",
    "/rondes/x/beheer/rondes/y/register",
    "/rondes/een-ronde/plannen/3/wijzigen",
    "/rondes/een-ronde/plannen/3/bonnen/4",
  ]) {
    expect(refusedWith(path, 1_000_000)).toBeNull();
    expect(refusedWith(path, 1_000_001)).toBe(413);
  }
});
