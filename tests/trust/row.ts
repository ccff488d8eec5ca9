/** What one row of the promises asks, and how it is tried. `docs/trust.md` says each in plain words. */
export interface Row {
  readonly name: string;
  /** In one sentence, for the list. */
  readonly promise: string;
  /** What is tried and how often: in `npm test`, and in `npm run test:trust`. */
  readonly sizes: { readonly small: number; readonly full: number };
  /** Seeded faults, each of which the very same trial must see; `size` is how much of it that takes. */
  readonly saboteurs: Readonly<Record<string, { readonly size: number; readonly what: string }>>;
  /**
   * Whether one trial tries all seeded faults, each in rounds of its own, beside rounds without any: it answers which it saw. For
   * a row with so many that a process for each would take longer than the trials.
   */
  readonly together?: true;
  /** Whether `npm test` tries the seeded faults too, because that takes seconds; else `npm run test:full` and test:trust do. */
  readonly quickFaults?: true;
  /** Whether the full size takes so long that it is taken before the others, so that none waits for it at the end. */
  readonly long?: true;
  /** Whether the trial kills the server of its database, reads its log or changes what all its databases share: then it has one of its own. */
  readonly ownServer?: true;
  /** Whether the trial measures time, so that nothing may run beside it. */
  readonly alone?: true;
  /** The megabytes of a disk of its own that the trial may fill: its database stands on it. Not run where none can be made. */
  readonly diskMegabytes?: number;
  readonly run: (trial: Trial) => Promise<Outcome>;
}

export interface Trial {
  readonly size: number;
  /** Name of the seeded fault, or "together" for all; null: the product as it is. */
  readonly sabotage: string | null;
  readonly place: Place;
  /** Progress and figures, for people; never judged. */
  readonly say: (text: string) => void;
}

/** Checks that had to hold, and checks that held. */
export interface Outcome {
  /** Why the trial cannot be done on this machine. */
  readonly notRun?: string;
  readonly asked: number;
  readonly found: number;
  /** A measured bound, printed behind the row. */
  readonly value?: string;
  /** What did not hold, for whoever looks for the fault. */
  readonly missed?: readonly string[];
  /** Of a trial of all seeded faults together: the names of those that it saw. */
  readonly seen?: readonly string[];
}

/** A database of the trial's own, of which the product in this process is the site. */
export interface Place {
  readonly siteUrl: string;
  readonly ownerUrl: string;
  readonly stateDir: string;
  /** Runs SQL as the owner of the tables. */
  readonly asOwner: <T extends object>(sql: string, values?: readonly unknown[]) => Promise<T[]>;
  /** Runs SQL as the superuser of the server. */
  readonly asAdmin: (sql: string) => Promise<unknown>;
  /** What the server of the database wrote to its log; only for a row with a server of its own. */
  readonly databaseLog: () => Promise<string>;
  /** Starts the built product on this database, in a process of its own. */
  readonly startApp: (env?: Readonly<Record<string, string>>) => Promise<App>;
  /** Kills the server of the database and starts it again; only for a row with a server of its own. */
  readonly crash: () => Promise<void>;
  /** Starts the server of the database again when it ended by itself; answers whether it had. */
  readonly revive: () => Promise<boolean>;
  /** Of a row that has one: fills its disk to the last byte, and gives that room back. */
  readonly disk: { readonly fill: () => void; readonly free: () => void };
  /** A second database, the same to the row; the product in this process stays on the first. */
  readonly copy: () => Promise<Pick<Place, "siteUrl" | "ownerUrl" | "startApp">>;
}

export interface App {
  readonly url: string;
  /** The number of its process. */
  readonly pid: number;
  /** What it has written to its log so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly hasEnded: () => boolean;
}

/** Of a trial of all its seeded faults together: which of them it saw. */
export function outcomeOfFaults(faults: object, seen: readonly string[]): Outcome {
  return { asked: Object.keys(faults).length, found: Object.keys(faults).length - seen.length, seen };
}

/** Counts checks one by one and keeps the first that did not hold, so many as told. */
export class Checks {
  asked = 0;
  found = 0;
  readonly missed: string[] = [];

  constructor(private readonly most = 20) {}

  check(holds: boolean, what: () => string): void {
    this.asked++;
    if (holds) this.found++;
    else if (this.missed.length < this.most) this.missed.push(what());
  }

  get outcome(): Outcome {
    return { asked: this.asked, found: this.found, missed: this.missed };
  }
}
