import type { Request, Response } from "express";
import { afterEach, expect, test, vi } from "vitest";
import { securityHeaders } from "../../../scripts/web/headers.js";

/** The header that tells a browser to come by https alone, on an answer to this request. */
function stayOnHttps(request: { secure: boolean }): string | undefined {
  const set = new Map<string, string>();
  const response = {
    locals: {},
    set: (name: string, value: string) => set.set(name.toLowerCase(), value),
    setHeader: (name: string, value: string) => set.set(name.toLowerCase(), value),
    removeHeader: () => undefined,
  } as unknown as Response;
  for (const give of securityHeaders({ forDevelopment: false })) give(request as Request, response, () => undefined);
  expect(set.get("content-security-policy")).toContain("default-src 'none'");
  return set.get("strict-transport-security");
}

afterEach(() => vi.unstubAllEnvs());

test("a browser is told to stay on https when it came by it, or when that is the address of the site", () => {
  const years = /max-age=31536000/;
  expect(stayOnHttps({ secure: true })).toMatch(years);
  expect(stayOnHttps({ secure: false })).toBeUndefined();
  vi.stubEnv("BASE_URL", "http://meedoen.voorbeeld.example");
  expect(stayOnHttps({ secure: false })).toBeUndefined();
  vi.stubEnv("BASE_URL", "https://meedoen.voorbeeld.example");
  expect(stayOnHttps({ secure: false })).toMatch(years);
});
