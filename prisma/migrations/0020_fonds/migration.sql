-- Of the awards of a round at most one waits for adoption, and at most one is in force.
CREATE UNIQUE INDEX "one proposed award" ON "Allocation" ("roundId") WHERE status = 'proposed';
CREATE UNIQUE INDEX "one adopted award" ON "Allocation" ("roundId") WHERE status = 'adopted';

-- Who adopted an award stays known when a later one takes its place.
ALTER TABLE "Allocation" ADD CONSTRAINT "an adopted award says by whom"
  CHECK (("adoptedBy" IS NULL) = ("adoptedAt" IS NULL) AND (status <> 'adopted' OR "adoptedBy" IS NOT NULL));
