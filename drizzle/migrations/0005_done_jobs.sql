CREATE TABLE "ops"."done_jobs" (
	"mark" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- Numbers of the outbox and times of the schedule only, and for the worker alone.
GRANT SELECT, INSERT ON ops.done_jobs TO werkbrug_worker;
