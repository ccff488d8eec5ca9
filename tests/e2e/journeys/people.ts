import type { Page } from "@playwright/test";
import { aResident } from "../support/people.ts";

type SignIn = (email: string) => Promise<Page>;

export const office = async (signedInAs: SignIn) => ({
  administrator: await signedInAs("beheerder@lindenveen.example"),
  coordinator: await signedInAs("coordinator@lindenveen.example"),
  official: await signedInAs("ambtenaar@lindenveen.example"),
  clerk: await signedInAs("griffie@lindenveen.example"),
});

export const aSignedInResident = async (signedInAs: SignIn) => signedInAs((await aResident()).email);
