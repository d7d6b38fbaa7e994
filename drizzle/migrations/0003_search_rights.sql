-- Each surface may search the collections that are meant for it; only the worker writes.
GRANT USAGE ON SCHEMA search TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff, werkbrug_worker;
GRANT SELECT ON search.collections TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff;
GRANT SELECT ON search.labels_0, search.labels_1, search.labels_words, search.labels_tags
  TO werkbrug_public, werkbrug_jobseeker, werkbrug_employer, werkbrug_staff;
GRANT SELECT ON search.cells_0, search.cells_1, search.cells_words, search.cells_tags TO werkbrug_employer, werkbrug_staff;
GRANT SELECT ON search.vacancies_0, search.vacancies_1, search.vacancies_words, search.vacancies_tags TO werkbrug_jobseeker, werkbrug_staff;
GRANT SELECT ON search.profiles_0, search.profiles_1, search.profiles_words, search.profiles_tags TO werkbrug_staff;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA search TO werkbrug_worker;
--> statement-breakpoint
-- Fresh statistics after a rebuild; the right exists since PostgreSQL 17, before that autovacuum sees to it.
DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    EXECUTE 'GRANT MAINTAIN ON ALL TABLES IN SCHEMA search TO werkbrug_worker';
  END IF;
END $$;
--> statement-breakpoint
INSERT INTO search.collections (name) VALUES ('profiles'), ('vacancies'), ('cells'), ('labels') ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- The terms stay in the row, because searching by text reads them for every match.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['profiles', 'vacancies', 'cells', 'labels'] LOOP
    FOR slot IN 0..1 LOOP
      EXECUTE format('ALTER TABLE search.%I ALTER COLUMN terms SET STORAGE MAIN', t || '_' || slot);
    END LOOP;
  END LOOP;
END $$;
