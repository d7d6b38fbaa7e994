-- Names of occupations and talents are found by the finder in the process; their copy in the index had no reader left.
DELETE FROM ops.outbox WHERE task = 'search.rebuild' AND payload->>'collection' = 'labels';--> statement-breakpoint
DELETE FROM search.collections WHERE name = 'labels';--> statement-breakpoint
DROP TABLE "search"."labels_0" CASCADE;--> statement-breakpoint
DROP TABLE "search"."labels_1" CASCADE;--> statement-breakpoint
DROP TABLE "search"."labels_spellings_0" CASCADE;--> statement-breakpoint
DROP TABLE "search"."labels_spellings_1" CASCADE;--> statement-breakpoint
DROP TABLE "search"."labels_tags" CASCADE;--> statement-breakpoint
DROP TABLE "search"."labels_words" CASCADE;