-- Who may do what in the database, whatever the program does. Three roles: the owner of the tables migrates; `lvb_app` is what
-- the site is; `lvb_reader` looks at what is public anyway. Nobody signs in as the last two: logins are made members of them.
-- A new table is nobody's until its migration grants it; a test compares all of this with a file.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['lvb_app', 'lvb_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
EXCEPTION
  WHEN duplicate_object THEN NULL; -- another installation on this server was first
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'De rollen lvb_app en lvb_reader ontbreken. Laat de beheerder van de database uitvoeren: CREATE ROLE lvb_app NOLOGIN; CREATE ROLE lvb_reader NOLOGIN;';
END $$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;

-- The site reads everything but the list of migrations.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO lvb_app;
REVOKE ALL ON "_prisma_migrations" FROM lvb_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO lvb_app;

-- Choices, events and versions are only ever added; Participation is added by the triggers of the choices.
GRANT INSERT ON "AuditEvent", "Rating", "IssuedPair", "Comparison", "Participation", "PlanVersion", "RulesVersion", "Score",
  "Conflict", "PlanNote", "Screening", "AwardLine" TO lvb_app;

-- What has a state that moves on.
GRANT INSERT, UPDATE ON "Round", "RuleChange", "Plan", "PrincipleCheck", "Advice", "Estimate", "Condition", "PlanReport",
  "PlanAccount", "ScoreSheet", "Allocation", "Fund", "Resolution", "Decision", "Lot", "Wijk" TO lvb_app;

-- What is replaced as a whole, and what goes with the person.
GRANT INSERT, UPDATE, DELETE ON "RoundPhase", "PlanLine", "PlanSupporter", "PlanWijk", "Removal", "RoleGrant", "Session", "Account",
  "RetiredPerson", "OutboxMail" TO lvb_app;

-- Nothing of persons and no choices.
GRANT SELECT ON "Wijk", "Round", "RoundPhase", "RulesVersion", "Fund", "Decision", "Resolution" TO lvb_reader;
