-- Rights and rules that were wider than anything the program does with them. Acts that span surfaces run on the worker
-- login, so the logins of requests need less than they had.

-- ---------------------------------------------------------------- keys: only the worker turns them
REVOKE UPDATE ON dossier.publication_keys FROM werkbrug_jobseeker, werkbrug_staff;
DROP POLICY staff ON dossier.publication_keys;
-- As `ops.staff_may_see`, which reads this table and so cannot be asked here.
CREATE POLICY staff_reads ON dossier.publication_keys FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND CASE ops.ctx_role()
    WHEN 'case-manager' THEN
      EXISTS (SELECT 1 FROM dossier.caseload c WHERE c.person_id = publication_keys.person_id AND c.account_id = ops.ctx_account() AND c.until_at IS NULL)
      OR EXISTS (SELECT 1 FROM dossier.access_grants g WHERE g.person_id = publication_keys.person_id AND g.account_id = ops.ctx_account() AND g.expires_at > now())
    WHEN 'account-manager' THEN (jobseeker_on_at IS NOT NULL AND professional_on_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM market.introductions i WHERE i.person_id = publication_keys.person_id AND i.account_manager_id = ops.ctx_account())
      OR EXISTS (SELECT 1 FROM dossier.named_brokers b WHERE b.person_id = publication_keys.person_id AND b.account_id = ops.ctx_account())
    ELSE false END);
-- With a new person, and off.
CREATE POLICY staff_adds ON dossier.publication_keys FOR INSERT TO werkbrug_staff
  WITH CHECK (ops.ctx_role() = 'case-manager' AND region_code = ops.ctx_region()
    AND jobseeker_on_at IS NULL AND professional_on_at IS NULL AND valid_until IS NULL);
REVOKE INSERT ON dossier.key_events FROM werkbrug_jobseeker, werkbrug_staff;
REVOKE INSERT, DELETE ON dossier.opt_ins, dossier.blocked_employers FROM werkbrug_jobseeker;
--> statement-breakpoint
-- ---------------------------------------------------------------- caseload: whom one guides or opened with a reason
REVOKE UPDATE ON dossier.caseload FROM werkbrug_staff;
DROP POLICY staff_ends ON dossier.caseload;
DROP POLICY staff ON dossier.caseload;
CREATE POLICY staff ON dossier.caseload FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager' AND (account_id = ops.ctx_account()
    OR EXISTS (SELECT 1 FROM dossier.access_grants g WHERE g.person_id = caseload.person_id AND g.account_id = ops.ctx_account() AND g.expires_at > now())));
REVOKE INSERT ON dossier.access_grants FROM werkbrug_staff;
DROP POLICY staff_takes ON dossier.access_grants;
DROP POLICY staff ON dossier.access_grants;
CREATE POLICY own ON dossier.access_grants FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND account_id = ops.ctx_account());
-- The case manager of the person names who brokers, and no other case manager.
DROP POLICY named ON dossier.named_brokers;
DROP POLICY staff_names ON dossier.named_brokers;
CREATE POLICY named ON dossier.named_brokers FOR SELECT TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND account_id = ops.ctx_account());
CREATE POLICY guide_names ON dossier.named_brokers FOR ALL TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager' AND person_id IN (SELECT c.person_id FROM dossier.caseload c))
  WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() = 'case-manager' AND named_by = ops.ctx_account()
    AND person_id IN (SELECT c.person_id FROM dossier.caseload c));
-- A profile and an identity never pass to somebody else.
REVOKE UPDATE ON dossier.profiles FROM werkbrug_jobseeker, werkbrug_staff;
GRANT UPDATE (content, completeness, version, updated_at, updated_by) ON dossier.profiles TO werkbrug_jobseeker, werkbrug_staff;
REVOKE UPDATE ON ident.persons FROM werkbrug_staff;
GRANT UPDATE (client_number_hash, sealed, name_tokens, version) ON ident.persons TO werkbrug_staff;
--> statement-breakpoint
-- ---------------------------------------------------------------- accounts: nobody gives oneself a role
REVOKE UPDATE ON ident.accounts FROM werkbrug_public;
GRANT UPDATE (password_hash, totp_sealed, totp_confirmed_at, totp_counter, oidc_subject, phone, status, version) ON ident.accounts TO werkbrug_public;
DROP POLICY staff_reads ON ident.accounts;
CREATE POLICY staff_reads ON ident.accounts FOR SELECT TO werkbrug_staff
  USING (id = ops.ctx_account() OR (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin'
    OR (ops.ctx_role() = 'account-manager' AND role = 'employer')
    OR (ops.ctx_role() = 'case-manager' AND role = 'jobseeker' AND person_id IN (SELECT p.id FROM ident.persons p)))));
DROP POLICY staff_changes ON ident.accounts;
CREATE POLICY staff_changes ON ident.accounts FOR UPDATE TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin' OR (ops.ctx_role() = 'account-manager' AND role = 'employer')))
  WITH CHECK (region_code = ops.ctx_region() AND (ops.ctx_role() = 'admin' OR (ops.ctx_role() = 'account-manager' AND role = 'employer')));
REVOKE UPDATE ON ident.sessions FROM werkbrug_jobseeker, werkbrug_staff;
GRANT UPDATE (revoked_at) ON ident.sessions TO werkbrug_jobseeker, werkbrug_staff;
-- A link to log in with is made by the login surface only; staff invite whom they may see.
DROP POLICY invite ON ident.tokens;
CREATE POLICY invite ON ident.tokens FOR INSERT TO werkbrug_staff
  WITH CHECK (kind = 'invitation' AND account_id IN (SELECT a.id FROM ident.accounts a));
DROP POLICY admin_reads ON ops.mails;
CREATE POLICY admin_reads ON ops.mails FOR SELECT TO werkbrug_staff
  USING (ops.ctx_role() = 'admin' AND account_id IN (SELECT a.id FROM ident.accounts a));
--> statement-breakpoint
-- ---------------------------------------------------------------- market
-- Contact details open with the yes, and placements are recorded, on the worker login.
REVOKE INSERT, UPDATE ON market.opened_contacts FROM werkbrug_staff;
REVOKE INSERT, UPDATE ON market.placements FROM werkbrug_staff;
GRANT UPDATE (ended_on, end_reason, version) ON market.placements TO werkbrug_staff;
REVOKE UPDATE ON market.introduction_events, market.introduction_notes FROM werkbrug_staff;
-- Registration runs on the worker login.
REVOKE INSERT ON market.employers, market.employer_members FROM werkbrug_public;
DROP POLICY register ON market.employers;
DROP POLICY register ON market.employer_members;
REVOKE INSERT, UPDATE ON market.employer_members FROM werkbrug_employer;
-- Before login: whether a company may log in, what it is called, and how many vacancies there are.
REVOKE SELECT ON market.employers, market.staff_cards, market.vacancies FROM werkbrug_public;
GRANT SELECT (id, region_code, kvk, name, status) ON market.employers TO werkbrug_public;
GRANT SELECT (account_id, region_code, organisation) ON market.staff_cards TO werkbrug_public;
REVOKE SELECT ON market.employers, market.vacancies FROM werkbrug_report;
GRANT SELECT (id, region_code, sector_code, state, closing_date) ON market.vacancies TO werkbrug_public, werkbrug_report;
DROP POLICY public_reads ON market.employers;
CREATE POLICY public_reads ON market.employers FOR SELECT TO werkbrug_public USING (region_code = ops.ctx_region());
-- Companies are the work of account managers and functional admin; other staff know each other's business cards.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['employers', 'contact_moments', 'vacancies'] LOOP
    EXECUTE format('DROP POLICY staff ON market.%I', t);
    EXECUTE format($p$CREATE POLICY staff ON market.%I FOR ALL TO werkbrug_staff
      USING (region_code = ops.ctx_region() AND ops.ctx_role() IN ('account-manager', 'admin'))
      WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() IN ('account-manager', 'admin'))$p$, t);
  END LOOP;
END $$;
DROP POLICY staff ON market.staff_cards;
CREATE POLICY staff ON market.staff_cards FOR SELECT TO werkbrug_staff USING (region_code = ops.ctx_region());
CREATE POLICY admin_writes ON market.staff_cards FOR ALL TO werkbrug_staff
  USING (region_code = ops.ctx_region() AND ops.ctx_role() = 'admin')
  WITH CHECK (region_code = ops.ctx_region() AND ops.ctx_role() = 'admin');
--> statement-breakpoint
-- ---------------------------------------------------------------- whom a card is kept from, and the index
REVOKE SELECT ON pub.card_blocks FROM werkbrug_staff, werkbrug_jobseeker;
DROP POLICY staff ON pub.card_blocks;
-- The index has no rows of its own for anybody: it is asked by the worker login, and rows decide what is shown.
REVOKE ALL ON ALL TABLES IN SCHEMA search FROM werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff;
REVOKE USAGE ON SCHEMA search FROM werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff;
--> statement-breakpoint
-- ---------------------------------------------------------------- the log says who it was
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reads', 'changes'] LOOP
    EXECUTE format('DROP POLICY write ON audit.%I', t);
    EXECUTE format('CREATE POLICY write ON audit.%I FOR INSERT TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_report
      WITH CHECK (account_id IS NOT DISTINCT FROM ops.ctx_account() AND role = ops.ctx_role())', t);
  END LOOP;
END $$;
