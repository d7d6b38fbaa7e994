CREATE SCHEMA "search";
--> statement-breakpoint
CREATE TABLE "search"."cells_0" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."cells_1" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."cells_tags" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search"."cells_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"field" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."cells_words" (
	"slot" smallint NOT NULL,
	"word" text NOT NULL,
	"term" text NOT NULL,
	"documents" integer NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "search"."cells_words_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "cells_words_slot_word_pk" PRIMARY KEY("slot","word")
);
--> statement-breakpoint
CREATE TABLE "search"."collections" (
	"name" text PRIMARY KEY NOT NULL,
	"live" smallint DEFAULT 0 NOT NULL,
	"building" smallint
);
--> statement-breakpoint
CREATE TABLE "search"."labels_0" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."labels_1" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."labels_tags" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search"."labels_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"field" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."labels_words" (
	"slot" smallint NOT NULL,
	"word" text NOT NULL,
	"term" text NOT NULL,
	"documents" integer NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "search"."labels_words_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "labels_words_slot_word_pk" PRIMARY KEY("slot","word")
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_0" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_1" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_tags" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search"."profiles_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"field" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_words" (
	"slot" smallint NOT NULL,
	"word" text NOT NULL,
	"term" text NOT NULL,
	"documents" integer NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "search"."profiles_words_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "profiles_words_slot_word_pk" PRIMARY KEY("slot","word")
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_0" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_1" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"region" text,
	"scope" text[],
	"hidden_from" text[],
	"terms" "tsvector",
	"words" text[],
	"sector" integer[],
	"occupation" integer[],
	"family" integer[],
	"talents" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"languages" integer[],
	"licences" integer[],
	"contract" integer[],
	"work_times" integer[],
	"status" integer[],
	"kind" integer[],
	"owner" integer[],
	"hours_min" smallint,
	"hours_max" smallint,
	"available_from" date,
	"newest_on" date,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"rotation" integer
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_tags" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search"."vacancies_tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"field" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_words" (
	"slot" smallint NOT NULL,
	"word" text NOT NULL,
	"term" text NOT NULL,
	"documents" integer NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "search"."vacancies_words_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "vacancies_words_slot_word_pk" PRIMARY KEY("slot","word")
);
--> statement-breakpoint
CREATE INDEX "cells_0_terms" ON "search"."cells_0" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "cells_0_square" ON "search"."cells_0" USING btree ("region","square");--> statement-breakpoint
CREATE INDEX "cells_1_terms" ON "search"."cells_1" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "cells_1_square" ON "search"."cells_1" USING btree ("region","square");--> statement-breakpoint
CREATE UNIQUE INDEX "cells_tags_value" ON "search"."cells_tags" USING btree ("field","value");--> statement-breakpoint
CREATE INDEX "cells_words_term" ON "search"."cells_words" USING btree ("slot","term");--> statement-breakpoint
CREATE INDEX "cells_words_number" ON "search"."cells_words" USING btree ("slot","number");--> statement-breakpoint
CREATE INDEX "labels_0_terms" ON "search"."labels_0" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "labels_0_square" ON "search"."labels_0" USING btree ("region","square");--> statement-breakpoint
CREATE INDEX "labels_1_terms" ON "search"."labels_1" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "labels_1_square" ON "search"."labels_1" USING btree ("region","square");--> statement-breakpoint
CREATE UNIQUE INDEX "labels_tags_value" ON "search"."labels_tags" USING btree ("field","value");--> statement-breakpoint
CREATE INDEX "labels_words_term" ON "search"."labels_words" USING btree ("slot","term");--> statement-breakpoint
CREATE INDEX "labels_words_number" ON "search"."labels_words" USING btree ("slot","number");--> statement-breakpoint
CREATE INDEX "profiles_0_terms" ON "search"."profiles_0" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "profiles_0_square" ON "search"."profiles_0" USING btree ("region","square");--> statement-breakpoint
CREATE INDEX "profiles_1_terms" ON "search"."profiles_1" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "profiles_1_square" ON "search"."profiles_1" USING btree ("region","square");--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_tags_value" ON "search"."profiles_tags" USING btree ("field","value");--> statement-breakpoint
CREATE INDEX "profiles_words_term" ON "search"."profiles_words" USING btree ("slot","term");--> statement-breakpoint
CREATE INDEX "profiles_words_number" ON "search"."profiles_words" USING btree ("slot","number");--> statement-breakpoint
CREATE INDEX "vacancies_0_terms" ON "search"."vacancies_0" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "vacancies_0_square" ON "search"."vacancies_0" USING btree ("region","square");--> statement-breakpoint
CREATE INDEX "vacancies_1_terms" ON "search"."vacancies_1" USING gin ("terms","sector","occupation","family","talents","owner","scope") WITH (fastupdate=true,gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "vacancies_1_square" ON "search"."vacancies_1" USING btree ("region","square");--> statement-breakpoint
CREATE UNIQUE INDEX "vacancies_tags_value" ON "search"."vacancies_tags" USING btree ("field","value");--> statement-breakpoint
CREATE INDEX "vacancies_words_term" ON "search"."vacancies_words" USING btree ("slot","term");--> statement-breakpoint
CREATE INDEX "vacancies_words_number" ON "search"."vacancies_words" USING btree ("slot","number");