-- What the raad decided about a plan and how the text of its besluit read are kept as they were recorded: a change is a row
-- with the next version, and the last one counts. So the site only adds and reads them.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_pkey", ADD CONSTRAINT "Decision_pkey" PRIMARY KEY ("planId", version);
ALTER TABLE "Resolution" DROP CONSTRAINT "Resolution_pkey", ADD CONSTRAINT "Resolution_pkey" PRIMARY KEY ("roundId", stage, version);
REVOKE UPDATE ON "Decision", "Resolution" FROM lvb_app;
