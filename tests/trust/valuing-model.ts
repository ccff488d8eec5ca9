/**
 * What valuing in a round with a register must do, in its own words: no code of the product, no database, no time. Persons of
 * the list, plans, accounts, desks and codes are numbers. Each act says what is against it: it must be done if and only if
 * nothing is, and refused for one of these reasons otherwise.
 */

/** Who acts: somebody with an account, somebody who came in by a code, a desk, or nobody in particular. */
export type Who =
  | { readonly account: number }
  | { readonly holder: number }
  | { readonly desk: number }
  | { readonly visitor: true };

export interface Form {
  readonly plan: number;
  readonly mark: number;
  readonly key: string;
}

interface Code {
  readonly person: number;
  state: "issued" | "used" | "revoked";
  /** Of the form that used it. */
  key: string;
  /** In vain, since it was last taken. */
  tries: number;
}

interface Ballot {
  readonly desk: number;
  readonly answers: string;
  state: "waiting" | "blocked" | "restarted";
}

export type Answers = readonly { readonly plan: number; readonly mark: number }[];

export const plans = [1, 2, 3];
export const marks = [1, 2, 3, 4, 5];
/** Persons 0 and 1 may take part, person 2 is too young; person 3 is on no list. */
export const entitled = [0, 1];
export const listed = [0, 1, 2];
const mostTries = 5;

export class Model {
  phase: "open" | "over" | "released" = "open";
  readonly joining = new Set(plans);
  readonly codes: Code[] = entitled.map((person) => ({ person, state: "issued", key: "", tries: 0 }));
  /** Who came in by which code. */
  readonly holders: number[] = [];
  readonly personOfAccount = new Map<number, number>();
  readonly ballots = new Map<number, Ballot>();
  /** The last mark per person and plan. */
  readonly given = new Map<number, Map<number, number>>();
  readonly forms = new Map<string, { readonly person: number; readonly plan: number; readonly mark: number }>();
  /** All that is ever stored, and all that the log says of valuing. */
  rows = 0;
  events = 0;

  personOf(who: Who): number | null {
    if ("account" in who) return this.personOfAccount.get(who.account) ?? null;
    if (!("holder" in who)) return null;
    const code = this.codes[this.holders[who.holder] ?? -1];
    return code?.state === "used" ? code.person : null;
  }

  againstRating(who: Who, { plan, mark, key }: Form): string[] {
    const person = this.personOf(who);
    const before = this.forms.get(key);
    if (before && before.person === person && before.plan === plan && before.mark === mark) return [];
    return reasons({
      office_accounts_do_not: "desk" in who,
      not_signed_in: "visitor" in who,
      not_in_register: person === null,
      too_late: this.phase !== "open",
      no_such_mark: !marks.includes(mark),
      no_such_plan: !plans.includes(plan),
      plan_not_valued: plans.includes(plan) && !this.joining.has(plan),
      key_reused: before !== undefined,
    });
  }

  rate(who: Who, { plan, mark, key }: Form): void {
    const person = this.personOf(who);
    if (person === null || this.forms.has(key)) return;
    this.forms.set(key, { person, plan, mark });
    this.give(person, plan, mark);
  }

  againstIdentifying(who: Who, code: number | null, key: string): string[] {
    const one = code === null ? null : this.codes[code];
    const again = one?.state === "used" && one.key === key;
    const tied = "account" in who ? this.personOfAccount.get(who.account) : undefined;
    const others = [...this.personOfAccount].some(
      ([account, person]) => person === one?.person && !("account" in who && account === who.account),
    );
    return reasons({
      not_your_role: "desk" in who,
      too_late: this.phase !== "open",
      too_many_tries: (one?.tries ?? 0) >= mostTries,
      code_not_accepted: !one || !(one.state === "issued" || again),
      account_tied_already: "account" in who && ((tied !== undefined && tied !== one?.person) || others),
    });
  }

  identify(who: Who, code: number, key: string): void {
    const one = this.codes[code];
    if (!one) return;
    Object.assign(one, { state: "used", key, tries: 0 });
    if ("account" in who) this.personOfAccount.set(who.account, one.person);
    else this.holders.push(code);
  }

  tryInVain(code: number | null): void {
    const one = code === null ? null : this.codes[code];
    if (one && this.phase === "open") one.tries++;
  }

  againstReplacing(who: Who, person: number): string[] {
    return reasons({
      ...notADesk(who),
      too_late: this.phase !== "open",
      not_on_list: !listed.includes(person),
      below_age: listed.includes(person) && !entitled.includes(person),
    });
  }

  replace(person: number): void {
    for (const code of this.codes) if (code.person === person) code.state = "revoked";
    for (const [account, of] of this.personOfAccount) if (of === person) this.personOfAccount.delete(account);
    this.codes.push({ person, state: "issued", key: "", tries: 0 });
    this.events++;
  }

  againstPaper(who: Who, person: number): string[] {
    const ballot = this.ballots.get(person);
    return reasons({
      ...notADesk(who),
      not_on_list: !listed.includes(person),
      below_age: listed.includes(person) && !entitled.includes(person),
      too_late: !ballot && this.phase !== "open",
      paper_closed: ballot !== undefined && this.phase === "released",
      ballot_blocked: ballot?.state === "blocked",
      own_ballot: "desk" in who && ballot?.state === "waiting" && ballot.desk === who.desk,
    });
  }

  /** What becomes of a ballot that one desk enters: kept until another does, blocked, or stored. */
  paper(desk: number, person: number, answers: Answers): "first" | "differs" | "stored" {
    this.events++;
    const text = JSON.stringify(answers);
    const ballot = this.ballots.get(person);
    if (!ballot || ballot.state === "restarted") {
      this.ballots.set(person, { desk, answers: text, state: "waiting" });
      return "first";
    }
    if (ballot.answers !== text) {
      ballot.state = "blocked";
      return "differs";
    }
    this.ballots.delete(person);
    for (const { plan, mark } of answers) if (this.joining.has(plan)) this.give(person, plan, mark);
    return "stored";
  }

  againstRestart(who: Who, person: number): string[] {
    return reasons({
      ...notADesk(who),
      paper_closed: this.phase === "released" || (this.phase === "over" && this.ballots.size === 0),
      not_on_list: !listed.includes(person),
      no_ballot_blocked: this.ballots.get(person)?.state !== "blocked",
    });
  }

  restart(person: number): void {
    const ballot = this.ballots.get(person);
    if (ballot) ballot.state = "restarted";
    this.events++;
  }

  private give(person: number, plan: number, mark: number): void {
    const own = this.given.get(person) ?? new Map<number, number>();
    this.given.set(person, own.set(plan, mark));
    this.rows++;
  }
}

const notADesk = (who: Who) => ({
  not_signed_in: "visitor" in who,
  not_your_role: "account" in who || "holder" in who,
});

const reasons = (against: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(against).filter((reason) => against[reason]);
