-- Database logins per surface (created before the migrations run): a forgotten filter is an SQL error and not a leak.
-- public: before login and public pages · jobseeker · employer · staff · report: council · worker: jobs and acts that span surfaces.

-- Context of the request, set per transaction by the application. Absent context gives null, so no rows.
CREATE FUNCTION ops.ctx_account() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
CREATE FUNCTION ops.ctx_person() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION ops.ctx_employer() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.employer', true), '')::uuid $$;
CREATE FUNCTION ops.ctx_region() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.region', true), '') $$;
CREATE FUNCTION ops.ctx_municipality() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.municipality', true), '') $$;
CREATE FUNCTION ops.ctx_role() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
CREATE FUNCTION ops.ctx_kvk() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.kvk', true), '') $$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
--> statement-breakpoint
-- ---------------------------------------------------------------- ref: the same for everybody
GRANT USAGE ON SCHEMA ref TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA ref TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ref TO werkbrug_worker;
--> statement-breakpoint
-- ---------------------------------------------------------------- ops
GRANT USAGE ON SCHEMA ops TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT INSERT ON ops.outbox TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report;
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.outbox TO werkbrug_worker;
GRANT SELECT, INSERT, UPDATE ON ops.idempotency TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report;
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.idempotency TO werkbrug_worker;
GRANT SELECT, UPDATE (read_at) ON ops.messages TO werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report;
GRANT SELECT (account_id, read_at) ON ops.messages TO werkbrug_public;
GRANT INSERT ON ops.messages, ops.mails TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report;
GRANT SELECT ON ops.mails TO werkbrug_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON ops.messages, ops.mails TO werkbrug_worker;
--> statement-breakpoint
ALTER TABLE ops.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE ops.idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ops.idempotency FOR ALL TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report
  USING (account_id = ops.ctx_account()) WITH CHECK (account_id = ops.ctx_account());
CREATE POLICY work ON ops.idempotency FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ops.messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE ops.messages FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ops.messages FOR SELECT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report USING (account_id = ops.ctx_account());
CREATE POLICY own_read ON ops.messages FOR UPDATE TO werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report
  USING (account_id = ops.ctx_account()) WITH CHECK (account_id = ops.ctx_account());
CREATE POLICY send ON ops.messages FOR INSERT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report WITH CHECK (true);
CREATE POLICY work ON ops.messages FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ops.mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE ops.mails FORCE ROW LEVEL SECURITY;
CREATE POLICY send ON ops.mails FOR INSERT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report WITH CHECK (true);
-- The mail page of functional admin, for installations without a mail server.
CREATE POLICY admin_reads ON ops.mails FOR SELECT TO werkbrug_staff USING (ops.ctx_role() = 'admin');
CREATE POLICY work ON ops.mails FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
--> statement-breakpoint
-- ---------------------------------------------------------------- audit: insert only
GRANT USAGE ON SCHEMA audit TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT INSERT ON audit.reads, audit.changes TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT SELECT ON audit.reads TO werkbrug_jobseeker, werkbrug_staff, werkbrug_worker;
GRANT SELECT ON audit.changes TO werkbrug_staff, werkbrug_worker;
ALTER TABLE audit.reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.reads FORCE ROW LEVEL SECURITY;
CREATE POLICY write ON audit.reads FOR INSERT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report
  WITH CHECK (account_id IS NOT DISTINCT FROM ops.ctx_account());
CREATE POLICY own ON audit.reads FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person());
CREATE POLICY officer ON audit.reads FOR SELECT TO werkbrug_staff USING (ops.ctx_role() = 'admin' AND region_code = ops.ctx_region());
CREATE POLICY work ON audit.reads FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE audit.changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.changes FORCE ROW LEVEL SECURITY;
CREATE POLICY write ON audit.changes FOR INSERT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report
  WITH CHECK (account_id IS NOT DISTINCT FROM ops.ctx_account());
CREATE POLICY officer ON audit.changes FOR SELECT TO werkbrug_staff USING (ops.ctx_role() = 'admin' AND region_code = ops.ctx_region());
CREATE POLICY work ON audit.changes FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit rows are never changed'; END $$;
CREATE TRIGGER reads_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.reads FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER changes_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.changes FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
--> statement-breakpoint
-- ---------------------------------------------------------------- ident
GRANT USAGE ON SCHEMA ident TO werkbrug_public, werkbrug_jobseeker, werkbrug_staff, werkbrug_worker;
-- Login happens before anybody is known, so its surface reads accounts by address; it has no right on persons.
GRANT SELECT, UPDATE ON ident.accounts TO werkbrug_public;
GRANT SELECT, INSERT, UPDATE ON ident.sessions, ident.tokens, ident.login_attempts TO werkbrug_public;
GRANT SELECT, INSERT, UPDATE ON ident.accounts TO werkbrug_staff;
GRANT SELECT ON ident.accounts TO werkbrug_jobseeker;
GRANT UPDATE (phone, locale, notifications, version) ON ident.accounts TO werkbrug_jobseeker;
GRANT SELECT, UPDATE ON ident.sessions TO werkbrug_jobseeker, werkbrug_staff;
GRANT INSERT ON ident.tokens TO werkbrug_staff;
GRANT SELECT ON ident.persons, ident.person_keys TO werkbrug_jobseeker;
GRANT UPDATE (sealed, name_tokens, version) ON ident.persons TO werkbrug_jobseeker;
GRANT SELECT, INSERT, UPDATE ON ident.persons TO werkbrug_staff;
GRANT SELECT, INSERT ON ident.person_keys TO werkbrug_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ident TO werkbrug_worker;
--> statement-breakpoint
ALTER TABLE ident.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY login ON ident.accounts FOR ALL TO werkbrug_public USING (true) WITH CHECK (true);
CREATE POLICY self ON ident.accounts FOR ALL TO werkbrug_jobseeker USING (id = ops.ctx_account()) WITH CHECK (id = ops.ctx_account());
CREATE POLICY staff_reads ON ident.accounts FOR SELECT TO werkbrug_staff
  USING (id = ops.ctx_account() OR (ops.ctx_role() = 'admin' AND region_code = ops.ctx_region())
    OR (ops.ctx_role() = 'account-manager' AND role = 'employer' AND region_code = ops.ctx_region())
    OR (ops.ctx_role() = 'case-manager' AND role = 'jobseeker' AND region_code = ops.ctx_region() AND municipality_code = ops.ctx_municipality()));
CREATE POLICY staff_invites ON ident.accounts FOR INSERT TO werkbrug_staff
  WITH CHECK (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin'
    OR (ops.ctx_role() = 'account-manager' AND role = 'employer')
    OR (ops.ctx_role() = 'case-manager' AND role = 'jobseeker' AND municipality_code = ops.ctx_municipality())));
CREATE POLICY staff_changes ON ident.accounts FOR UPDATE TO werkbrug_staff
  USING (id = ops.ctx_account() OR (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin' OR (ops.ctx_role() = 'account-manager' AND role = 'employer'))))
  WITH CHECK (id = ops.ctx_account() OR (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin' OR (ops.ctx_role() = 'account-manager' AND role = 'employer'))));
CREATE POLICY work ON ident.accounts FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ident.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY login ON ident.sessions FOR ALL TO werkbrug_public USING (true) WITH CHECK (true);
CREATE POLICY own ON ident.sessions FOR ALL TO werkbrug_jobseeker, werkbrug_staff
  USING (account_id = ops.ctx_account() OR account_id IN (SELECT a.id FROM ident.accounts a WHERE a.region_code = ops.ctx_region() AND ops.ctx_role() IN ('admin','account-manager')))
  WITH CHECK (account_id = ops.ctx_account() OR ops.ctx_role() IN ('admin','account-manager'));
CREATE POLICY work ON ident.sessions FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ident.tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY login ON ident.tokens FOR ALL TO werkbrug_public USING (true) WITH CHECK (true);
CREATE POLICY invite ON ident.tokens FOR INSERT TO werkbrug_staff WITH CHECK (true);
CREATE POLICY work ON ident.tokens FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ident.login_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.login_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY login ON ident.login_attempts FOR ALL TO werkbrug_public USING (true) WITH CHECK (true);
CREATE POLICY work ON ident.login_attempts FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
--> statement-breakpoint
-- ---------------------------------------------------------------- dossier
GRANT USAGE ON SCHEMA dossier TO werkbrug_jobseeker, werkbrug_staff, werkbrug_worker;
GRANT SELECT ON dossier.caseload, dossier.access_grants TO werkbrug_staff;
GRANT SELECT ON dossier.caseload TO werkbrug_jobseeker;
GRANT INSERT, UPDATE ON dossier.caseload TO werkbrug_staff;
GRANT INSERT ON dossier.access_grants TO werkbrug_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON dossier.named_brokers TO werkbrug_staff;
GRANT SELECT, UPDATE ON dossier.profiles TO werkbrug_jobseeker;
GRANT SELECT, INSERT, UPDATE ON dossier.profiles TO werkbrug_staff;
GRANT SELECT, UPDATE ON dossier.publication_keys TO werkbrug_jobseeker;
GRANT SELECT, INSERT, UPDATE ON dossier.publication_keys TO werkbrug_staff;
GRANT SELECT, INSERT ON dossier.key_events TO werkbrug_jobseeker, werkbrug_staff;
GRANT SELECT, INSERT, DELETE ON dossier.opt_ins, dossier.blocked_employers TO werkbrug_jobseeker;
GRANT SELECT ON dossier.opt_ins, dossier.blocked_employers TO werkbrug_staff;
GRANT SELECT ON dossier.round_members TO werkbrug_jobseeker, werkbrug_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA dossier TO werkbrug_worker;
--> statement-breakpoint
ALTER TABLE dossier.caseload ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.caseload FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON dossier.caseload FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person());
-- Case managers see and move the caseload of their municipality; other staff see only whom they guide.
CREATE POLICY staff ON dossier.caseload FOR SELECT TO werkbrug_staff USING (region_code = ops.ctx_region());
CREATE POLICY staff_assigns ON dossier.caseload FOR INSERT TO werkbrug_staff WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager');
CREATE POLICY staff_ends ON dossier.caseload FOR UPDATE TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager') WITH CHECK (region_code = ops.ctx_region());
CREATE POLICY work ON dossier.caseload FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE dossier.access_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.access_grants FORCE ROW LEVEL SECURITY;
CREATE POLICY staff ON dossier.access_grants FOR SELECT TO werkbrug_staff USING (region_code = ops.ctx_region());
CREATE POLICY staff_takes ON dossier.access_grants FOR INSERT TO werkbrug_staff
  WITH CHECK (account_id = ops.ctx_account() AND region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager');
CREATE POLICY work ON dossier.access_grants FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE dossier.named_brokers ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.named_brokers FORCE ROW LEVEL SECURITY;
CREATE POLICY named ON dossier.named_brokers FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND (account_id = ops.ctx_account() OR ops.ctx_role() = 'case-manager'));
CREATE POLICY staff_names ON dossier.named_brokers FOR ALL TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager')
  WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager' AND named_by = ops.ctx_account());
CREATE POLICY work ON dossier.named_brokers FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE dossier.publication_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.publication_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON dossier.publication_keys FOR ALL TO werkbrug_jobseeker USING (person_id = ops.ctx_person()) WITH CHECK (person_id = ops.ctx_person());
CREATE POLICY staff ON dossier.publication_keys FOR ALL TO werkbrug_staff
  USING (region_code = ops.ctx_region()) WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager');
CREATE POLICY work ON dossier.publication_keys FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Whom may this member of staff see as a person? Own caseload, access taken with a reason, people whose two keys are on
-- (account managers), and people in introductions that this account manager brokers.
CREATE FUNCTION ops.staff_may_see(person uuid, person_region text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT person_region = ops.ctx_region() AND CASE ops.ctx_role()
    WHEN 'case-manager' THEN
      EXISTS (SELECT 1 FROM dossier.caseload c WHERE c.person_id = person AND c.account_id = ops.ctx_account() AND c.until_at IS NULL)
      OR EXISTS (SELECT 1 FROM dossier.access_grants g WHERE g.person_id = person AND g.account_id = ops.ctx_account() AND g.expires_at > now())
    WHEN 'account-manager' THEN
      EXISTS (SELECT 1 FROM dossier.publication_keys k WHERE k.person_id = person AND k.jobseeker_on_at IS NOT NULL
        AND k.professional_on_at IS NOT NULL AND k.valid_until >= (now() AT TIME ZONE 'Europe/Amsterdam')::date)
      OR EXISTS (SELECT 1 FROM market.introductions i WHERE i.person_id = person AND i.account_manager_id = ops.ctx_account())
      OR EXISTS (SELECT 1 FROM dossier.named_brokers b WHERE b.person_id = person AND b.account_id = ops.ctx_account())
    ELSE false END
$$;
--> statement-breakpoint
ALTER TABLE ident.persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.persons FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ident.persons FOR ALL TO werkbrug_jobseeker USING (id = ops.ctx_person()) WITH CHECK (id = ops.ctx_person());
-- A protected person is never in reach of an account manager who was not named for that person or does not broker already.
CREATE POLICY staff_reads ON ident.persons FOR SELECT TO werkbrug_staff
  USING (ops.staff_may_see(id, region_code) AND (NOT protected OR ops.ctx_role() = 'case-manager'
    OR EXISTS (SELECT 1 FROM market.introductions i WHERE i.person_id = persons.id AND i.account_manager_id = ops.ctx_account())
    OR EXISTS (SELECT 1 FROM dossier.named_brokers b WHERE b.person_id = persons.id AND b.account_id = ops.ctx_account())));
CREATE POLICY staff_adds ON ident.persons FOR INSERT TO werkbrug_staff
  WITH CHECK (ops.ctx_role() = 'case-manager' AND region_code = ops.ctx_region() AND municipality_code = ops.ctx_municipality());
CREATE POLICY staff_changes ON ident.persons FOR UPDATE TO werkbrug_staff
  USING (ops.ctx_role() = 'case-manager' AND ops.staff_may_see(id, region_code))
  WITH CHECK (ops.ctx_role() = 'case-manager' AND region_code = ops.ctx_region());
CREATE POLICY work ON ident.persons FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE ident.person_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE ident.person_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ident.person_keys FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person());
CREATE POLICY staff_reads ON ident.person_keys FOR SELECT TO werkbrug_staff USING (person_id IN (SELECT p.id FROM ident.persons p));
CREATE POLICY staff_adds ON ident.person_keys FOR INSERT TO werkbrug_staff WITH CHECK (ops.ctx_role() = 'case-manager');
CREATE POLICY work ON ident.person_keys FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
ALTER TABLE dossier.profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.profiles FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON dossier.profiles FOR ALL TO werkbrug_jobseeker USING (person_id = ops.ctx_person()) WITH CHECK (person_id = ops.ctx_person());
CREATE POLICY staff_reads ON dossier.profiles FOR SELECT TO werkbrug_staff USING (person_id IN (SELECT p.id FROM ident.persons p WHERE p.id = person_id));
CREATE POLICY staff_adds ON dossier.profiles FOR INSERT TO werkbrug_staff
  WITH CHECK (ops.ctx_role() = 'case-manager' AND region_code = ops.ctx_region() AND municipality_code = ops.ctx_municipality());
CREATE POLICY staff_changes ON dossier.profiles FOR UPDATE TO werkbrug_staff
  USING (ops.ctx_role() = 'case-manager' AND ops.staff_may_see(person_id, region_code))
  WITH CHECK (ops.ctx_role() = 'case-manager' AND region_code = ops.ctx_region());
CREATE POLICY work ON dossier.profiles FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON dossier.caseload_imports TO werkbrug_staff;
ALTER TABLE dossier.caseload_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier.caseload_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON dossier.caseload_imports FOR ALL TO werkbrug_staff
  USING (account_id = ops.ctx_account()) WITH CHECK (account_id = ops.ctx_account() AND region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager');
CREATE POLICY work ON dossier.caseload_imports FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['key_events', 'opt_ins', 'blocked_employers', 'round_members'] LOOP
    EXECUTE format('ALTER TABLE dossier.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE dossier.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own ON dossier.%I FOR ALL TO werkbrug_jobseeker USING (person_id = ops.ctx_person()) WITH CHECK (person_id = ops.ctx_person())', t);
    EXECUTE format('CREATE POLICY staff ON dossier.%I FOR ALL TO werkbrug_staff USING (person_id IN (SELECT p.id FROM ident.persons p WHERE p.id = person_id)) WITH CHECK (person_id IN (SELECT p.id FROM ident.persons p WHERE p.id = person_id))', t);
    EXECUTE format('CREATE POLICY work ON dossier.%I FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- ---------------------------------------------------------------- pub: read by employers and public counts, written by the worker
GRANT USAGE ON SCHEMA pub TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
-- Outside, only the buckets with the public threshold; the key of handles for employers only; true figures for staff only.
GRANT SELECT (id, region_code, number, closed_at, public_counts, current) ON pub.rounds TO werkbrug_public, werkbrug_report;
GRANT SELECT (id, region_code, number, closed_at, config, current) ON pub.rounds TO werkbrug_jobseeker;
GRANT SELECT (id, region_code, number, closed_at, config, key, current) ON pub.rounds TO werkbrug_employer;
GRANT SELECT (id, region_code, number, closed_at, closed_by, config, figures, public_counts, current) ON pub.rounds TO werkbrug_staff;
GRANT SELECT ON pub.cells TO werkbrug_jobseeker, werkbrug_employer, werkbrug_staff;
GRANT SELECT ON pub.cards, pub.card_blocks TO werkbrug_employer, werkbrug_staff, werkbrug_jobseeker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pub TO werkbrug_worker;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['rounds', 'cells', 'cards'] LOOP
    EXECUTE format('ALTER TABLE pub.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE pub.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY region ON pub.%I FOR SELECT TO werkbrug_public, werkbrug_jobseeker, werkbrug_staff, werkbrug_report USING (region_code = ops.ctx_region())', t);
    EXECUTE format('CREATE POLICY work ON pub.%I FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
CREATE POLICY employer_rounds ON pub.rounds FOR SELECT TO werkbrug_employer USING (region_code = ops.ctx_region() AND current);
CREATE POLICY employer_cells ON pub.cells FOR SELECT TO werkbrug_employer
  USING (region_code = ops.ctx_region() AND hidden_at IS NULL AND round_id IN (SELECT r.id FROM pub.rounds r));
ALTER TABLE pub.card_blocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE pub.card_blocks FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON pub.card_blocks FOR SELECT TO werkbrug_employer USING (kvk = ops.ctx_kvk());
CREATE POLICY staff ON pub.card_blocks FOR SELECT TO werkbrug_staff USING (true);
CREATE POLICY work ON pub.card_blocks FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true);
CREATE POLICY employer_cards ON pub.cards FOR SELECT TO werkbrug_employer
  USING (region_code = ops.ctx_region() AND hidden_at IS NULL AND round_id IN (SELECT r.id FROM pub.rounds r)
    AND NOT EXISTS (SELECT 1 FROM pub.card_blocks b WHERE b.card_id = cards.id AND b.kvk = ops.ctx_kvk()));
--> statement-breakpoint
-- ---------------------------------------------------------------- market
GRANT USAGE ON SCHEMA market TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report, werkbrug_worker;
GRANT INSERT ON market.employers, market.employer_members TO werkbrug_public;
GRANT SELECT ON market.employers, market.staff_cards, market.vacancies TO werkbrug_public;
GRANT SELECT ON market.staff_cards, market.employers, market.vacancies, market.introductions, market.opened_contacts, market.placements TO werkbrug_jobseeker;
GRANT INSERT ON market.introduction_events TO werkbrug_employer;
GRANT SELECT, UPDATE (name, website, place, pc4, version) ON market.employers TO werkbrug_employer;
GRANT SELECT, INSERT, UPDATE ON market.employer_members TO werkbrug_employer;
GRANT SELECT ON market.staff_cards, market.opened_contacts, market.placements TO werkbrug_employer;
GRANT SELECT, INSERT, UPDATE ON market.vacancies TO werkbrug_employer;
GRANT SELECT (id, region_code, employer_id, vacancy_id, account_manager_id, source, shown, employer_view, interest_at, contact_opened_at, talk_at, talk_place, trial_start, trial_end, placed_at, ended_at, created_by, employer_version)
  ON market.introductions TO werkbrug_employer;
GRANT INSERT (id, region_code, employer_id, vacancy_id, account_manager_id, source, round_id, cell_id, card_id, shown, state, due_at, interest_at, created_by)
  ON market.introductions TO werkbrug_employer;
GRANT SELECT, INSERT, DELETE, UPDATE ON market.saved_searches TO werkbrug_employer, werkbrug_staff;
GRANT SELECT, INSERT ON market.card_views TO werkbrug_employer;
GRANT SELECT, INSERT, UPDATE ON market.employers, market.employer_members, market.staff_cards, market.contact_moments, market.vacancies, market.introductions,
  market.introduction_events, market.introduction_notes, market.opened_contacts, market.placements TO werkbrug_staff;
GRANT SELECT ON market.vacancies, market.employers TO werkbrug_report;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA market TO werkbrug_worker;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['employers', 'employer_members', 'staff_cards', 'contact_moments', 'vacancies', 'introductions', 'introduction_events', 'introduction_notes', 'opened_contacts', 'placements', 'saved_searches', 'card_views'] LOOP
    EXECUTE format('ALTER TABLE market.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE market.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY work ON market.%I FOR ALL TO werkbrug_worker USING (true) WITH CHECK (true)', t);
  END LOOP;
  -- Staff work within their own region.
  FOREACH t IN ARRAY ARRAY['employers', 'staff_cards', 'contact_moments', 'vacancies'] LOOP
    EXECUTE format('CREATE POLICY staff ON market.%I FOR ALL TO werkbrug_staff USING (region_code = ops.ctx_region()) WITH CHECK (region_code = ops.ctx_region())', t);
  END LOOP;
  -- Who said no is known to the broker alone, so not to the rest of the staff either.
  EXECUTE $p$CREATE POLICY broker ON market.introductions FOR ALL TO werkbrug_staff
    USING (region_code = ops.ctx_region() AND account_manager_id = ops.ctx_account())
    WITH CHECK (region_code = ops.ctx_region() AND account_manager_id = ops.ctx_account())$p$;
  FOREACH t IN ARRAY ARRAY['introduction_events', 'introduction_notes', 'opened_contacts', 'placements'] LOOP
    EXECUTE format('CREATE POLICY broker ON market.%I FOR ALL TO werkbrug_staff
      USING (region_code = ops.ctx_region() AND introduction_id IN (SELECT i.id FROM market.introductions i))
      WITH CHECK (region_code = ops.ctx_region() AND introduction_id IN (SELECT i.id FROM market.introductions i))', t);
  END LOOP;
END $$;
CREATE POLICY staff ON market.employer_members FOR ALL TO werkbrug_staff
  USING (employer_id IN (SELECT e.id FROM market.employers e)) WITH CHECK (employer_id IN (SELECT e.id FROM market.employers e));
-- Registration: anybody may ask to be let in, nobody gets in by asking.
CREATE POLICY register ON market.employers FOR INSERT TO werkbrug_public WITH CHECK (status = 'pending' AND account_manager_id IS NULL AND region_code = ops.ctx_region());
CREATE POLICY register ON market.employer_members FOR INSERT TO werkbrug_public WITH CHECK (manager);
CREATE POLICY public_counts ON market.vacancies FOR SELECT TO werkbrug_public, werkbrug_report USING (region_code = ops.ctx_region() AND state = 'approved');
CREATE POLICY public_reads ON market.employers FOR SELECT TO werkbrug_public, werkbrug_report USING (region_code = ops.ctx_region());
CREATE POLICY public_reads ON market.staff_cards FOR SELECT TO werkbrug_public USING (region_code = ops.ctx_region());
-- Employers: their own organisation.
CREATE POLICY own ON market.employers FOR ALL TO werkbrug_employer USING (id = ops.ctx_employer()) WITH CHECK (id = ops.ctx_employer());
CREATE POLICY own ON market.employer_members FOR ALL TO werkbrug_employer USING (employer_id = ops.ctx_employer()) WITH CHECK (employer_id = ops.ctx_employer());
CREATE POLICY own_manager ON market.staff_cards FOR SELECT TO werkbrug_employer USING (account_id IN (SELECT e.account_manager_id FROM market.employers e)
  OR account_id IN (SELECT i.account_manager_id FROM market.introductions i));
CREATE POLICY own ON market.vacancies FOR ALL TO werkbrug_employer
  USING (employer_id = ops.ctx_employer()) WITH CHECK (employer_id = ops.ctx_employer() AND region_code = ops.ctx_region());
-- What an account manager began stays unknown to the employer until a yes: a no is then seen by nobody.
CREATE POLICY own_reads ON market.introductions FOR SELECT TO werkbrug_employer
  USING (employer_id = ops.ctx_employer() AND (source <> 'staff' OR contact_opened_at IS NOT NULL));
CREATE POLICY own_adds ON market.introductions FOR INSERT TO werkbrug_employer
  WITH CHECK (employer_id = ops.ctx_employer() AND region_code = ops.ctx_region() AND state = 'interest' AND person_id IS NULL
    AND vacancy_id IN (SELECT v.id FROM market.vacancies v WHERE v.state = 'approved'));
CREATE POLICY own_adds ON market.introduction_events FOR INSERT TO werkbrug_employer
  WITH CHECK (introduction_id IN (SELECT i.id FROM market.introductions i) AND account_id = ops.ctx_account());
CREATE POLICY own ON market.opened_contacts FOR SELECT TO werkbrug_employer USING (employer_id = ops.ctx_employer());
CREATE POLICY own ON market.placements FOR SELECT TO werkbrug_employer USING (employer_id = ops.ctx_employer());
CREATE POLICY own ON market.card_views FOR ALL TO werkbrug_employer
  USING (kvk = ops.ctx_kvk() AND region_code = ops.ctx_region()) WITH CHECK (kvk = ops.ctx_kvk() AND region_code = ops.ctx_region());
CREATE POLICY own ON market.saved_searches FOR ALL TO werkbrug_employer, werkbrug_staff
  USING (account_id = ops.ctx_account()) WITH CHECK (account_id = ops.ctx_account() AND region_code = ops.ctx_region());
-- Jobseekers: their own introductions, from the moment that they are proposed.
CREATE POLICY jobseeker_own ON market.introductions FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person() AND proposed_at IS NOT NULL);
CREATE POLICY jobseeker_own ON market.opened_contacts FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person());
CREATE POLICY jobseeker_own ON market.placements FOR SELECT TO werkbrug_jobseeker USING (person_id = ops.ctx_person());
CREATE POLICY own_managers ON market.staff_cards FOR SELECT TO werkbrug_jobseeker
  USING (account_id IN (SELECT c.account_id FROM dossier.caseload c) OR account_id IN (SELECT i.account_manager_id FROM market.introductions i));
CREATE POLICY own_employers ON market.employers FOR SELECT TO werkbrug_jobseeker USING (id IN (SELECT i.employer_id FROM market.introductions i));
CREATE POLICY own_vacancies ON market.vacancies FOR SELECT TO werkbrug_jobseeker USING (id IN (SELECT i.vacancy_id FROM market.introductions i));
--> statement-breakpoint
-- An employer cannot approve its own vacancy, whatever the program does.
CREATE FUNCTION market.employer_never_approves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'werkbrug_employer' AND (NEW.state IN ('rejected', 'expired')
    OR (NEW.state = 'approved' AND (TG_OP = 'INSERT' OR OLD.state <> 'approved' OR NEW.approved_at IS DISTINCT FROM OLD.approved_at)))
  THEN RAISE EXCEPTION 'only an account manager approves a vacancy' USING ERRCODE = '42501'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vacancies_approval BEFORE INSERT OR UPDATE ON market.vacancies FOR EACH ROW EXECUTE FUNCTION market.employer_never_approves();
