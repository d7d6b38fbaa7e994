CREATE TABLE "dossier"."suggestions" (
	"person_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"by" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suggestions_person_id_vacancy_id_by_pk" PRIMARY KEY("person_id","vacancy_id","by")
);
--> statement-breakpoint
ALTER TABLE "dossier"."suggestions" ADD CONSTRAINT "suggestions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."suggestions" ADD CONSTRAINT "suggestions_vacancy_id_vacancies_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "market"."vacancies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_vacancy" ON "dossier"."suggestions" USING btree ("vacancy_id");
--> statement-breakpoint
-- Written where nothing but the worker can: what it tells goes to accounts that the writer may not see.
GRANT SELECT ON dossier.suggestions TO werkbrug_staff;
GRANT SELECT, INSERT, DELETE ON dossier.suggestions TO werkbrug_worker;
ALTER TABLE dossier.suggestions ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.suggestions FORCE ROW LEVEL SECURITY;
CREATE POLICY staff_reads ON dossier.suggestions FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND person_id IN (SELECT p.id FROM ident.persons p WHERE p.id = person_id));
CREATE POLICY work ON dossier.suggestions FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
