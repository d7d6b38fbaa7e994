-- pg_trgm: near spellings; citext: e-mail addresses without regard to case.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS citext;
