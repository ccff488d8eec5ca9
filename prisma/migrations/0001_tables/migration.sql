-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('resident', 'office');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('coordinator', 'desk_officer', 'official', 'board_member', 'board_chair', 'executive', 'council_member', 'clerk', 'administrator');

-- CreateEnum
CREATE TYPE "RoundKind" AS ENUM ('neighbourhood_plans', 'neighbourhood_fund', 'citizens_budget');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('preparation', 'submission', 'screening', 'valuation', 'scoring', 'advice', 'council', 'accountability');

-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('draft', 'submitted', 'admitted', 'admitted_conditionally', 'not_admitted', 'out_of_scope', 'merged', 'withdrawn', 'removed', 'decided', 'carried_out', 'failed');

-- CreateEnum
CREATE TYPE "Effect" AS ENUM ('cost', 'saving');

-- CreateEnum
CREATE TYPE "EntryChannel" AS ENUM ('online', 'paper', 'phone');

-- CreateEnum
CREATE TYPE "Recurrence" AS ENUM ('one_off', 'yearly');

-- CreateEnum
CREATE TYPE "ScreeningOutcome" AS ENUM ('yes', 'yes_provided', 'not_met', 'out_of_scope');

-- CreateEnum
CREATE TYPE "ComparisonAnswer" AS ENUM ('left', 'right', 'dont_know');

-- CreateEnum
CREATE TYPE "AllocationStatus" AS ENUM ('proposed', 'adopted', 'superseded');

-- CreateEnum
CREATE TYPE "AwardOutcome" AS ENUM ('full', 'partial', 'reserve', 'refused');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('adopted', 'adopted_changed', 'deferred', 'rejected', 'not_treated');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actorId" INTEGER,
    "role" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "roundId" INTEGER,
    "planId" INTEGER,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wijk" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Wijk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" SERIAL NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "birthYear" INTEGER,
    "wijkId" INTEGER,
    "personRef" UUID NOT NULL DEFAULT gen_random_uuid(),
    "createdOn" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetiredPerson" (
    "emailHash" BYTEA NOT NULL,
    "personRef" UUID NOT NULL,
    "removedOn" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "RetiredPerson_pkey" PRIMARY KEY ("emailHash")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "accountId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("accountId","role")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" BYTEA NOT NULL,
    "accountId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" SERIAL NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "budgetYear" INTEGER NOT NULL,
    "ceilingCents" BIGINT,
    "openedAt" TIMESTAMPTZ(3),
    "copiedFromId" INTEGER,
    "importedFrom" TEXT,
    "nextPlan" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPhase" (
    "roundId" INTEGER NOT NULL,
    "phase" "Phase" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "RoundPhase_pkey" PRIMARY KEY ("roundId","phase")
);

-- CreateTable
CREATE TABLE "RulesVersion" (
    "roundId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RulesVersion_pkey" PRIMARY KEY ("roundId","version")
);

-- CreateTable
CREATE TABLE "RuleChange" (
    "id" SERIAL NOT NULL,
    "roundId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "phases" JSONB NOT NULL,
    "proposedById" INTEGER NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedById" INTEGER,
    "rejectedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER,

    CONSTRAINT "RuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" SERIAL NOT NULL,
    "roundId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PlanState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "neighbourhoods" TEXT[],
    "effect" "Effect" NOT NULL,
    "oneOffCents" BIGINT NOT NULL,
    "yearlyCents" BIGINT NOT NULL,
    "minimumCents" BIGINT,
    "budgetLine" TEXT,
    "ownEffort" TEXT NOT NULL,
    "carriedOutBy" TEXT NOT NULL,
    "displayName" TEXT,
    "authorId" INTEGER,
    "channel" "EntryChannel" NOT NULL DEFAULT 'online',
    "enteredById" INTEGER,
    "entryReason" TEXT,
    "parentId" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanWijk" (
    "planId" INTEGER NOT NULL,
    "wijkId" INTEGER NOT NULL,

    CONSTRAINT "PlanWijk_pkey" PRIMARY KEY ("planId","wijkId")
);

-- CreateTable
CREATE TABLE "PlanLine" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "cents" BIGINT NOT NULL,
    "recurrence" "Recurrence" NOT NULL,
    "year" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "feasibleThisYear" BOOLEAN NOT NULL,
    "isIcon" BOOLEAN NOT NULL DEFAULT false,
    "programme" INTEGER,
    "coverage" INTEGER,
    "answer" TEXT,

    CONSTRAINT "PlanLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSupporter" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "consent" BOOLEAN NOT NULL,

    CONSTRAINT "PlanSupporter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "planId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" INTEGER,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changes" JSONB NOT NULL,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("planId","version")
);

-- CreateTable
CREATE TABLE "Screening" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "outcome" "ScreeningOutcome" NOT NULL,
    "ground" TEXT,
    "principle" TEXT,
    "reason" TEXT NOT NULL,
    "screenedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Screening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" SERIAL NOT NULL,
    "screeningId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "metOn" DATE,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrincipleCheck" (
    "planId" INTEGER NOT NULL,
    "principle" TEXT NOT NULL,
    "met" BOOLEAN NOT NULL,
    "evidence" TEXT NOT NULL,
    "checkedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrincipleCheck_pkey" PRIMARY KEY ("planId","principle")
);

-- CreateTable
CREATE TABLE "Estimate" (
    "planId" INTEGER NOT NULL,
    "oneOffCents" BIGINT NOT NULL,
    "yearlyCents" BIGINT NOT NULL,
    "explanation" TEXT NOT NULL,
    "programme" INTEGER NOT NULL,
    "structural" BOOLEAN NOT NULL,
    "coverage" INTEGER,
    "estimatedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Estimate_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "PlanNote" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReport" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "handledBy" INTEGER,
    "outcome" TEXT,

    CONSTRAINT "PlanReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Removal" (
    "planId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "Advice" (
    "planId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "advisedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Advice_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "PlanAccount" (
    "planId" INTEGER NOT NULL,
    "feedback" TEXT NOT NULL,
    "spentCents" BIGINT NOT NULL,
    "explanation" TEXT NOT NULL,
    "feedbackMet" BOOLEAN NOT NULL,
    "financeMet" BOOLEAN NOT NULL,
    "lesson" TEXT,
    "checkedBy" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanAccount_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "roundId" INTEGER NOT NULL,
    "voterRef" BYTEA NOT NULL,
    "planId" INTEGER NOT NULL,
    "value" SMALLINT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "idem" UUID NOT NULL,
    "day" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssuedPair" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "roundId" INTEGER NOT NULL,
    "voterRef" BYTEA NOT NULL,
    "leftId" INTEGER NOT NULL,
    "rightId" INTEGER NOT NULL,
    "day" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "IssuedPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comparison" (
    "pairId" UUID NOT NULL,
    "roundId" INTEGER NOT NULL,
    "answer" "ComparisonAnswer" NOT NULL,
    "reason" TEXT,
    "idem" UUID NOT NULL,
    "day" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("pairId")
);

-- CreateTable
CREATE TABLE "Score" (
    "planId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("planId","memberId","criterion","version")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "planId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("planId","memberId")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "planId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("planId","memberId")
);

-- CreateTable
CREATE TABLE "Fund" (
    "roundId" INTEGER NOT NULL,
    "ceilingCents" BIGINT NOT NULL,
    "committedCents" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Fund_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "Allocation" (
    "id" SERIAL NOT NULL,
    "roundId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "AllocationStatus" NOT NULL,
    "madeById" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "adoptedBy" INTEGER,
    "adoptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardLine" (
    "allocationId" INTEGER NOT NULL,
    "planId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "AwardOutcome" NOT NULL,
    "cents" BIGINT NOT NULL,
    "because" JSONB NOT NULL,
    "handReason" TEXT,

    CONSTRAINT "AwardLine_pkey" PRIMARY KEY ("allocationId","planId")
);

-- CreateTable
CREATE TABLE "Lot" (
    "roundId" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "enteredById" INTEGER NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lot_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "planId" INTEGER NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "reason" TEXT,
    "instrument" TEXT,
    "reference" TEXT,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "decidedOn" DATE NOT NULL,
    "recordedById" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "Resolution" (
    "roundId" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "meetingOn" DATE,
    "editedById" INTEGER NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Resolution_pkey" PRIMARY KEY ("roundId","stage")
);

-- CreateIndex
CREATE INDEX "AuditEvent_roundId_id_idx" ON "AuditEvent"("roundId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_planId_id_idx" ON "AuditEvent"("planId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Wijk_name_key" ON "Wijk"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Wijk_position_key" ON "Wijk"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personRef_key" ON "Account"("personRef");

-- CreateIndex
CREATE UNIQUE INDEX "RetiredPerson_personRef_key" ON "RetiredPerson"("personRef");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "OutboxMail_sentAt_idx" ON "OutboxMail"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Round_slug_key" ON "Round"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "RuleChange_roundId_version_key" ON "RuleChange"("roundId", "version");

-- CreateIndex
CREATE INDEX "Plan_roundId_state_idx" ON "Plan"("roundId", "state");

-- CreateIndex
CREATE INDEX "Plan_authorId_idx" ON "Plan"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_roundId_number_key" ON "Plan"("roundId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLine_planId_position_key" ON "PlanLine"("planId", "position");

-- CreateIndex
CREATE INDEX "PlanSupporter_planId_idx" ON "PlanSupporter"("planId");

-- CreateIndex
CREATE INDEX "Screening_planId_id_idx" ON "Screening"("planId", "id");

-- CreateIndex
CREATE INDEX "Condition_screeningId_idx" ON "Condition"("screeningId");

-- CreateIndex
CREATE INDEX "PlanNote_planId_idx" ON "PlanNote"("planId");

-- CreateIndex
CREATE INDEX "PlanReport_handledAt_idx" ON "PlanReport"("handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_idem_key" ON "Rating"("idem");

-- CreateIndex
CREATE INDEX "Rating_roundId_planId_idx" ON "Rating"("roundId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_roundId_voterRef_planId_sequence_key" ON "Rating"("roundId", "voterRef", "planId", "sequence");

-- CreateIndex
CREATE INDEX "IssuedPair_roundId_voterRef_idx" ON "IssuedPair"("roundId", "voterRef");

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_idem_key" ON "Comparison"("idem");

-- CreateIndex
CREATE INDEX "Comparison_roundId_idx" ON "Comparison"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "Allocation_roundId_version_key" ON "Allocation"("roundId", "version");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_wijkId_fkey" FOREIGN KEY ("wijkId") REFERENCES "Wijk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPhase" ADD CONSTRAINT "RoundPhase_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulesVersion" ADD CONSTRAINT "RulesVersion_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChange" ADD CONSTRAINT "RuleChange_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChange" ADD CONSTRAINT "RuleChange_roundId_version_fkey" FOREIGN KEY ("roundId", "version") REFERENCES "RulesVersion"("roundId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanWijk" ADD CONSTRAINT "PlanWijk_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanWijk" ADD CONSTRAINT "PlanWijk_wijkId_fkey" FOREIGN KEY ("wijkId") REFERENCES "Wijk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSupporter" ADD CONSTRAINT "PlanSupporter_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_screeningId_fkey" FOREIGN KEY ("screeningId") REFERENCES "Screening"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrincipleCheck" ADD CONSTRAINT "PrincipleCheck_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNote" ADD CONSTRAINT "PlanNote_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReport" ADD CONSTRAINT "PlanReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Removal" ADD CONSTRAINT "Removal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Advice" ADD CONSTRAINT "Advice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAccount" ADD CONSTRAINT "PlanAccount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "IssuedPair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fund" ADD CONSTRAINT "Fund_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardLine" ADD CONSTRAINT "AwardLine_allocationId_fkey" FOREIGN KEY ("allocationId") REFERENCES "Allocation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardLine" ADD CONSTRAINT "AwardLine_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
