-- What the authors of a plan promise when they hand it in (R84); accountability checks it. Plans from before promised nothing.
ALTER TABLE "Plan" ADD COLUMN "promises" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "Plan"
  ADD CONSTRAINT "a promise is one of R84" CHECK (promises <@ ARRAY['feedback', 'finance']),
  ADD CONSTRAINT "a saving has no money to account for" CHECK (effect = 'cost' OR NOT promises @> ARRAY['finance']);
