import "./support/shared.ts";
import { Secret, TOTP } from "otpauth";
import { db } from "#app/platform/db.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { test, withAndWithoutScript } from "./support/app.ts";
import { expectNoAxeFindings } from "./support/axe.ts";
import { expect, type Page } from "@playwright/test";

const password = "drie losse woorden";

async function makeOfficer(email: string) {
  await db.account.create({
    data: {
      kind: "office",
      email,
      displayName: "Griffie 2",
      passwordHash: await hashPassword(password),
      roles: { create: { role: "clerk" } },
    },
  });
}

async function typePassword(page: Page, email: string, secret = password) {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(secret);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
}

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

async function setUp(page: Page, email: string) {
  await typePassword(page, email);
  await expect(page.getByRole("heading", { name: "Stel uw tweede stap in" })).toBeVisible();
  const secret = await page.locator("dd .lb-code").innerText();
  const codes = await page.locator(".lb-codes .lb-code").allInnerTexts();
  return { secret, codes };
}

/** A code changes every 30 seconds: one that is typed just before that is too old when it comes in. */
async function timeToSend(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 10_000) await new Promise((later) => setTimeout(later, left));
}

withAndWithoutScript((test) => {
  test("an office account of the example shows its code, and only then is one in", async ({ page }) => {
    await page.goto("/inloggen");
    await page.getByRole("button", { name: /Griffie/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Tweede stap" })).toBeVisible();
    await page.goto("/werk");
    await expect(page).toHaveURL(/\/inloggen/);
    await page.goto("/inloggen/tweede-stap");
    await expectNoAxeFindings(page);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await expect(page).toHaveURL(/\/werk$/);
  });

  test("a new office account sets up an app, keeps its codes, and comes back with one", async ({ page }) => {
    const email = `griffie-${Date.now()}@lindenveen.example`;
    await makeOfficer(email);
    const { secret, codes } = await setUp(page, email);
    await expectNoAxeFindings(page);
    await timeToSend();
    await page.getByLabel("Code van 6 cijfers").fill(codeOf(secret, -1));
    await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
    await expect(page.getByText("Bewaar eerst uw herstelcodes.").first()).toBeVisible();
    expect(await page.locator("dd .lb-code").innerText()).toBe(secret);
    await page.getByLabel("Ik heb de herstelcodes bewaard").check();
    await timeToSend();
    await page.getByLabel("Code van 6 cijfers").fill(codeOf(secret, -1));
    await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
    await expect(page).toHaveURL(/\/werk$/);

    await page.context().clearCookies();
    await typePassword(page, email);
    await page.getByLabel("Code van 6 cijfers").fill("000000");
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await expect(page.getByText("Deze code klopt niet.").first()).toBeVisible();
    await page.getByText("Kunt u niet bij uw telefoon?").click();
    await page.getByLabel("Herstelcode").fill(codes[0] ?? "");
    await page.getByRole("button", { name: "Log in met herstelcode" }).click();
    await expect(page).toHaveURL(/\/werk$/);
  });
});

test("a passkey is added in the own account and then signs in without a code", async ({ page, site }) => {
  const local = site.replace("127.0.0.1", "localhost");
  const email = `passkey-${Date.now()}@lindenveen.example`;
  await makeOfficer(email);
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  const at = async (path: string) => page.goto(local + path);
  const enter = async () => {
    await at("/inloggen");
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByLabel("Wachtwoord").fill(password);
    await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  };
  await enter();
  const secret = await page.locator("dd .lb-code").innerText();
  await page.getByLabel("Ik heb de herstelcodes bewaard").check();
  await timeToSend();
  await page.getByLabel("Code van 6 cijfers").fill(codeOf(secret, -1));
  await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
  await expect(page).toHaveURL(/\/werk$/);

  await at("/account/beveiliging");
  await expectNoAxeFindings(page);
  await page.getByLabel("Naam van de passkey").fill("laptop");
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await expect(page.getByText("De passkey is toegevoegd.")).toBeVisible();
  await page.context().clearCookies();
  await enter();
  await page.getByRole("button", { name: "Gebruik uw passkey" }).click();
  await expect(page).toHaveURL(/\/werk$/);
});

test("an administrator takes the second step of a colleague away", async ({ page, signedInAs }) => {
  const email = `kwijt-${Date.now()}@lindenveen.example`;
  await makeOfficer(email);
  const { id } = await db.account.findUniqueOrThrow({ where: { email } });
  const { secret } = await setUp(page, email);
  await page.getByLabel("Ik heb de herstelcodes bewaard").check();
  await timeToSend();
  await page.getByLabel("Code van 6 cijfers").fill(codeOf(secret, -1));
  await page.getByRole("button", { name: "Zet de tweede stap aan" }).click();
  await expect(page).toHaveURL(/\/werk$/);
  await page.context().clearCookies();

  const administrator = await signedInAs("beheerder@lindenveen.example");
  await administrator.goto("/beheer/mensen");
  await administrator.getByLabel("Van wie?").selectOption(String(id));
  await administrator.getByRole("button", { name: "Neem de tweede stap weg" }).click();
  await expect(administrator.getByText("De tweede stap is weggenomen.")).toBeVisible();
  const again = await setUp(page, email);
  expect(again.secret).not.toBe(secret);
});
