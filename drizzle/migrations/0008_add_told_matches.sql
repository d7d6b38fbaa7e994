CREATE TABLE "dossier"."told_matches" (
	"account_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "told_matches_account_id_person_id_vacancy_id_pk" PRIMARY KEY("account_id","person_id","vacancy_id")
);
--> statement-breakpoint
ALTER TABLE "dossier"."told_matches" ADD CONSTRAINT "told_matches_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."told_matches" ADD CONSTRAINT "told_matches_vacancy_id_vacancies_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "market"."vacancies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_matches_person" ON "dossier"."told_matches" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "told_matches_vacancy" ON "dossier"."told_matches" USING btree ("vacancy_id");
--> statement-breakpoint
-- For the jobs that tell, and for nobody else: what somebody was told is no business of the other side.
GRANT SELECT, INSERT, DELETE ON dossier.told_matches TO werkbrug_worker;
ALTER TABLE dossier.told_matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.told_matches FORCE ROW LEVEL SECURITY;
CREATE POLICY work ON dossier.told_matches FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
