-- Who is in reach, worked out once for a statement instead of by a function for every person: a worklist of an account manager in
-- a region of 8,000 people took longer than a statement may. The same people as before.
ALTER POLICY staff_reads ON ident.persons USING (region_code = ops.ctx_region() AND CASE ops.ctx_role()
  WHEN 'case-manager' THEN
    id IN (SELECT c.person_id FROM dossier.caseload c WHERE c.account_id = ops.ctx_account() AND c.until_at IS NULL)
    OR id IN (SELECT g.person_id FROM dossier.access_grants g WHERE g.account_id = ops.ctx_account() AND g.expires_at > now())
  WHEN 'account-manager' THEN
    (NOT protected AND EXISTS (SELECT 1 FROM dossier.publication_keys k WHERE k.person_id = persons.id AND k.jobseeker_on_at IS NOT NULL
      AND k.professional_on_at IS NOT NULL AND k.valid_until >= (now() AT TIME ZONE 'Europe/Amsterdam')::date))
    OR id IN (SELECT i.person_id FROM market.introductions i WHERE i.account_manager_id = ops.ctx_account())
    OR id IN (SELECT b.person_id FROM dossier.named_brokers b WHERE b.account_id = ops.ctx_account())
  ELSE false END);
