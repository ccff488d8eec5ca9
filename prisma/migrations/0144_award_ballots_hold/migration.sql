-- An award in equal shares that was made before its ballots were kept cannot be given them, and stays as it is; where there is no
-- such award the promise holds of every row.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Allocation" WHERE ("otherRule" IS NOT DISTINCT FROM 'shares') <> (ballots IS NOT NULL)) THEN
    ALTER TABLE "Allocation" VALIDATE CONSTRAINT "shares have ballots";
  END IF;
END
$$;
