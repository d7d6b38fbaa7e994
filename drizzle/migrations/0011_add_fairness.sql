CREATE SCHEMA "report";
--> statement-breakpoint
CREATE TABLE "report"."fairness" (
	"region_code" text NOT NULL,
	"quarter" text NOT NULL,
	"rules_version" integer NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"figures" jsonb NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fairness_region_code_quarter_rules_version_pk" PRIMARY KEY("region_code","quarter","rules_version")
);
--> statement-breakpoint
-- Figures that stand for ten people or more. The login of reports reads them, for functional admin; the worker adds them
-- and reads back which there are, and no figure. What ranks runs on other logins or on the worker.
GRANT USAGE ON SCHEMA report TO werkbrug_report, werkbrug_worker;
GRANT SELECT ON report.fairness TO werkbrug_report;
GRANT INSERT, SELECT (region_code, quarter, rules_version) ON report.fairness TO werkbrug_worker;
ALTER TABLE report.fairness ENABLE ROW LEVEL SECURITY;
ALTER TABLE report.fairness FORCE ROW LEVEL SECURITY;
CREATE POLICY admin_reads ON report.fairness FOR SELECT TO werkbrug_report
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'admin');
CREATE POLICY work ON report.fairness FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
