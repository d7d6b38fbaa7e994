CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "dossier";
--> statement-breakpoint
CREATE SCHEMA "ident";
--> statement-breakpoint
CREATE SCHEMA "market";
--> statement-breakpoint
CREATE SCHEMA "ops";
--> statement-breakpoint
CREATE SCHEMA "pub";
--> statement-breakpoint
CREATE SCHEMA "ref";
--> statement-breakpoint
CREATE SCHEMA "search";
--> statement-breakpoint
CREATE TABLE "audit"."changes" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit"."changes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"role" text NOT NULL,
	"region_code" text,
	"purpose" text NOT NULL,
	"operation" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"fields" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit"."reads" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit"."reads_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"role" text NOT NULL,
	"region_code" text,
	"purpose" text NOT NULL,
	"operation" text NOT NULL,
	"person_id" uuid NOT NULL,
	"field_class" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."access_grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."blocked_employers" (
	"person_id" uuid NOT NULL,
	"kvk" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blocked_employers_person_id_kvk_pk" PRIMARY KEY("person_id","kvk")
);
--> statement-breakpoint
CREATE TABLE "dossier"."caseload" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"from_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until_at" timestamp with time zone,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."caseload_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"file_name" text NOT NULL,
	"sealed" "bytea",
	"fields" jsonb NOT NULL,
	"state" text NOT NULL,
	"report" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dossier"."key_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"key" text NOT NULL,
	"turned" text NOT NULL,
	"cause" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."named_brokers" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"named_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."opt_ins" (
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opt_ins_person_id_field_value_pk" PRIMARY KEY("person_id","field","value")
);
--> statement-breakpoint
CREATE TABLE "dossier"."profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"content" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"completeness" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "dossier"."publication_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"jobseeker_on_at" timestamp with time zone,
	"professional_on_at" timestamp with time zone,
	"professional_id" uuid,
	"valid_until" date,
	"reminded_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier"."round_members" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"cell_id" uuid,
	"card_id" uuid,
	"counts_for_cell" boolean NOT NULL,
	"unpublished_reason" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "round_members_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "ident"."accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" "citext" NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"region_code" text NOT NULL,
	"municipality_code" text,
	"employer_id" uuid,
	"person_id" uuid,
	"sectors" text[] DEFAULT '{}' NOT NULL,
	"password_hash" text,
	"totp_sealed" "bytea",
	"totp_confirmed_at" timestamp with time zone,
	"totp_counter" bigint DEFAULT 0 NOT NULL,
	"oidc_subject" text,
	"status" text NOT NULL,
	"status_reason" text DEFAULT '' NOT NULL,
	"locale" text DEFAULT 'nl' NOT NULL,
	"notifications" jsonb DEFAULT '{"mail":"direct"}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_role" CHECK ("ident"."accounts"."role" in ('jobseeker','employer','account-manager','case-manager','coach','sroi-officer','council','admin','machine')),
	CONSTRAINT "accounts_employer_role" CHECK (("ident"."accounts"."role" = 'employer') = ("ident"."accounts"."employer_id" is not null)),
	CONSTRAINT "accounts_person_role" CHECK ("ident"."accounts"."person_id" is null or "ident"."accounts"."role" = 'jobseeker')
);
--> statement-breakpoint
CREATE TABLE "ident"."login_attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ident"."login_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email_hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"succeeded" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ident"."person_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ident"."persons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"client_number_hash" text,
	"sealed" "bytea" NOT NULL,
	"name_tokens" text[] DEFAULT '{}' NOT NULL,
	"protected" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ident"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"second_factor" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ident"."tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "market"."card_views" (
	"kvk" text NOT NULL,
	"day" date NOT NULL,
	"card_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	CONSTRAINT "card_views_region_code_kvk_day_card_id_pk" PRIMARY KEY("region_code","kvk","day","card_id")
);
--> statement-breakpoint
CREATE TABLE "market"."contact_moments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employer_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"account_manager_id" uuid NOT NULL,
	"date" date NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"contact_person" text DEFAULT '' NOT NULL,
	"agreement" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market"."employer_members" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"email" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"manager" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"joined_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "market"."employers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_code" text NOT NULL,
	"kvk" text NOT NULL,
	"name" text NOT NULL,
	"sbi_code" text,
	"sector_code" text NOT NULL,
	"pc4" text NOT NULL,
	"place" text NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"status_reason" text DEFAULT '' NOT NULL,
	"status_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_manager_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "employers_kvk_digits" CHECK ("market"."employers"."kvk" ~ '^[0-9]{8}$'),
	CONSTRAINT "employers_pc4_digits" CHECK ("market"."employers"."pc4" ~ '^[1-9][0-9]{3}$'),
	CONSTRAINT "employers_verified_has_manager" CHECK ("market"."employers"."status" <> 'verified' or "market"."employers"."account_manager_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "market"."introduction_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"introduction_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "market"."introduction_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "market"."introduction_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"introduction_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"account_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market"."introductions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_code" text NOT NULL,
	"employer_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"account_manager_id" uuid NOT NULL,
	"source" text NOT NULL,
	"round_id" uuid,
	"cell_id" uuid,
	"card_id" uuid,
	"shown" jsonb NOT NULL,
	"person_id" uuid,
	"state" text NOT NULL,
	"reason" text,
	"due_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"late_notice_at" timestamp with time zone,
	"delay_notice_at" timestamp with time zone,
	"interest_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_up_at" timestamp with time zone,
	"proposed_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"contact_opened_at" timestamp with time zone,
	"talk_at" timestamp with time zone,
	"talk_place" text DEFAULT '' NOT NULL,
	"trial_start" date,
	"trial_end" date,
	"placed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"employer_version" integer DEFAULT 1 NOT NULL,
	"employer_view" text GENERATED ALWAYS AS (case when state in ('interest','taken-up','proposed','accepted') then 'asked' when state in ('declined','ended') then 'stopped' else state end) STORED NOT NULL,
	CONSTRAINT "introductions_state" CHECK ("market"."introductions"."state" in ('interest','taken-up','proposed','accepted','declined','contact-opened','talk','trial-placement','placed','ended')),
	CONSTRAINT "introductions_person_known" CHECK ("market"."introductions"."state" in ('interest','taken-up','declined','ended','placed') or "market"."introductions"."person_id" is not null),
	CONSTRAINT "introductions_taken_up" CHECK ("market"."introductions"."state" = 'interest' or "market"."introductions"."taken_up_at" is not null or "market"."introductions"."ended_at" is not null),
	CONSTRAINT "introductions_proposed" CHECK ("market"."introductions"."state" in ('interest','taken-up','ended') or "market"."introductions"."proposed_at" is not null),
	CONSTRAINT "introductions_answered" CHECK ("market"."introductions"."state" not in ('accepted','declined','contact-opened','talk','trial-placement','placed') or "market"."introductions"."answered_at" is not null),
	CONSTRAINT "introductions_contact" CHECK ("market"."introductions"."state" not in ('contact-opened','talk','trial-placement','placed') or "market"."introductions"."contact_opened_at" is not null),
	CONSTRAINT "introductions_trial" CHECK ("market"."introductions"."state" <> 'trial-placement' or ("market"."introductions"."trial_start" is not null and "market"."introductions"."trial_end" >= "market"."introductions"."trial_start")),
	CONSTRAINT "introductions_trial_length" CHECK ("market"."introductions"."trial_end" is null or "market"."introductions"."trial_end" < "market"."introductions"."trial_start" + interval '6 months'),
	CONSTRAINT "introductions_placed" CHECK (("market"."introductions"."state" = 'placed') = ("market"."introductions"."placed_at" is not null)),
	CONSTRAINT "introductions_ended" CHECK (("market"."introductions"."state" in ('declined','ended')) = ("market"."introductions"."ended_at" is not null)),
	CONSTRAINT "introductions_reason" CHECK ("market"."introductions"."state" <> 'ended' or "market"."introductions"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "market"."opened_contacts" (
	"introduction_id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"employer_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"candidate" jsonb NOT NULL,
	"employer" jsonb NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market"."placements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"introduction_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"employer_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"hours_per_week" integer NOT NULL,
	"hourly_wage_cents" integer NOT NULL,
	"contract_form" text NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date,
	"ended_on" date,
	"end_reason" text,
	"recorded_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "placements_hours" CHECK ("market"."placements"."hours_per_week" between 1 and 40),
	CONSTRAINT "placements_wage" CHECK ("market"."placements"."hourly_wage_cents" > 0),
	CONSTRAINT "placements_dates" CHECK ("market"."placements"."end_date" is null or "market"."placements"."end_date" >= "market"."placements"."start_date"),
	CONSTRAINT "placements_ended" CHECK (("market"."placements"."ended_on" is null) = ("market"."placements"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "market"."saved_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"name" text NOT NULL,
	"collection" text NOT NULL,
	"query" jsonb NOT NULL,
	"digest" boolean NOT NULL,
	"last_round_id" uuid,
	"last_bucket" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market"."staff_cards" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"email" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"sectors" text[] DEFAULT '{}' NOT NULL,
	"active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "market"."vacancies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"employer_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"title" text NOT NULL,
	"need" text NOT NULL,
	"sector_code" text NOT NULL,
	"occupation_code" text NOT NULL,
	"family_code" text,
	"pc4" text NOT NULL,
	"place" text NOT NULL,
	"lat" double precision,
	"lon" double precision,
	"hours_min" integer NOT NULL,
	"hours_max" integer NOT NULL,
	"level" text,
	"must_haves" jsonb DEFAULT '{"talents":[],"licences":[],"languages":[]}'::jsonb NOT NULL,
	"can_learn" jsonb DEFAULT '{"talents":[],"licences":[],"languages":[]}'::jsonb NOT NULL,
	"contract_form" text NOT NULL,
	"headcount" integer NOT NULL,
	"filled" integer DEFAULT 0 NOT NULL,
	"closing_date" date NOT NULL,
	"state" text NOT NULL,
	"state_reason" text,
	"state_note" text DEFAULT '' NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"closed_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"copy_of" uuid,
	"created_by" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vacancies_hours" CHECK ("market"."vacancies"."hours_min" between 1 and 40 and "market"."vacancies"."hours_max" between "market"."vacancies"."hours_min" and 40),
	CONSTRAINT "vacancies_headcount" CHECK ("market"."vacancies"."headcount" between 1 and 99 and "market"."vacancies"."filled" between 0 and "market"."vacancies"."headcount"),
	CONSTRAINT "vacancies_approved" CHECK ("market"."vacancies"."state" <> 'approved' or "market"."vacancies"."approved_at" is not null),
	CONSTRAINT "vacancies_closed" CHECK (("market"."vacancies"."state" in ('closed','expired')) = ("market"."vacancies"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "ops"."idempotency" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "ops"."mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"template" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "ops"."messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"link" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ops"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ops"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"task" text NOT NULL,
	"key" text,
	"payload" jsonb NOT NULL,
	"run_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pub"."card_blocks" (
	"card_id" uuid NOT NULL,
	"kvk" text NOT NULL,
	CONSTRAINT "card_blocks_card_id_kvk_pk" PRIMARY KEY("card_id","kvk")
);
--> statement-breakpoint
CREATE TABLE "pub"."cards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"cell_id" uuid NOT NULL,
	"talents" text[] NOT NULL,
	"licences" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"hidden_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pub"."cells" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"region_code" text NOT NULL,
	"values" jsonb NOT NULL,
	"sector_code" text NOT NULL,
	"ladder" integer NOT NULL,
	"weight" integer NOT NULL,
	"talents" text[] DEFAULT '{}' NOT NULL,
	"common" jsonb NOT NULL,
	"hidden_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pub"."rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_code" text NOT NULL,
	"number" integer NOT NULL,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"key" "bytea" NOT NULL,
	"config" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"public_counts" jsonb NOT NULL,
	"closed_by" uuid,
	"current" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ref"."families" (
	"code" text PRIMARY KEY NOT NULL,
	"sector_code" text NOT NULL,
	"label" text NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."import_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"state" text NOT NULL,
	"rows" bigint DEFAULT 0 NOT NULL,
	"report" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ref"."isco_groups" (
	"code" text PRIMARY KEY NOT NULL,
	"level" integer NOT NULL,
	"parent" text,
	"label_nl" text NOT NULL,
	"label_en" text DEFAULT '' NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."minimum_wages" (
	"valid_from" date NOT NULL,
	"age_from" integer NOT NULL,
	"percentage" text NOT NULL,
	"cents_per_hour" integer NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	CONSTRAINT "minimum_wages_valid_from_age_from_pk" PRIMARY KEY("valid_from","age_from")
);
--> statement-breakpoint
CREATE TABLE "ref"."municipalities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."occupation_talents" (
	"occupation_code" text NOT NULL,
	"talent_code" text NOT NULL,
	"relation" text NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date,
	CONSTRAINT "occupation_talents_occupation_code_talent_code_pk" PRIMARY KEY("occupation_code","talent_code")
);
--> statement-breakpoint
CREATE TABLE "ref"."occupations" (
	"code" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"label" text NOT NULL,
	"synonyms" text[] DEFAULT '{}' NOT NULL,
	"sector_code" text,
	"family_code" text,
	"isco_code" text,
	"level" text,
	"description" text DEFAULT '' NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."postcodes" (
	"pc4" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"municipality_code" text,
	"region_code" text,
	"lat" double precision,
	"lon" double precision,
	"reliable" boolean DEFAULT true NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."regions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."sbi_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"level" integer NOT NULL,
	"parent" text,
	"section" text NOT NULL,
	"label" text NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."sectors" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"explanation" text NOT NULL,
	"icon" text NOT NULL,
	"sbi_hint" text DEFAULT '' NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "ref"."settings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_code" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"source" text NOT NULL,
	"verified" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ref"."talents" (
	"code" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"synonyms" text[] DEFAULT '{}' NOT NULL,
	"valid_from" date DEFAULT '2020-01-01' NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "search"."cells_0" (
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."cells_1" (
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."cells_spellings_0" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."cells_spellings_1" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
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
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."labels_1" (
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."labels_spellings_0" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."labels_spellings_1" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
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
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_1" (
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_spellings_0" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."profiles_spellings_1" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
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
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_1" (
	"rotation" integer,
	"x" integer,
	"y" integer,
	"z" integer,
	"square" integer,
	"available_from" date,
	"newest_on" date,
	"hours_min" smallint,
	"hours_max" smallint,
	"region" text,
	"sector" integer[],
	"level" integer[],
	"hours" integer[],
	"availability" integer[],
	"area" integer[],
	"municipality" integer[],
	"contract" integer[],
	"family" integer[],
	"occupation" integer[],
	"status" integer[],
	"kind" integer[],
	"work_times" integer[],
	"languages" integer[],
	"licences" integer[],
	"talents" integer[],
	"owner" integer[],
	"scope" text[],
	"hidden_from" text[],
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"terms" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_spellings_0" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search"."vacancies_spellings_1" (
	"id" text PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL
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
ALTER TABLE "dossier"."access_grants" ADD CONSTRAINT "access_grants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."blocked_employers" ADD CONSTRAINT "blocked_employers_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."caseload" ADD CONSTRAINT "caseload_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."key_events" ADD CONSTRAINT "key_events_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."named_brokers" ADD CONSTRAINT "named_brokers_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."opt_ins" ADD CONSTRAINT "opt_ins_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."profiles" ADD CONSTRAINT "profiles_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."publication_keys" ADD CONSTRAINT "publication_keys_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier"."round_members" ADD CONSTRAINT "round_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ident"."person_keys" ADD CONSTRAINT "person_keys_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ident"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "ident"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ident"."tokens" ADD CONSTRAINT "tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "ident"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."contact_moments" ADD CONSTRAINT "contact_moments_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "market"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."employer_members" ADD CONSTRAINT "employer_members_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "market"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."introduction_events" ADD CONSTRAINT "introduction_events_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "market"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."introduction_notes" ADD CONSTRAINT "introduction_notes_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "market"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."introductions" ADD CONSTRAINT "introductions_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "market"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."introductions" ADD CONSTRAINT "introductions_vacancy_id_vacancies_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "market"."vacancies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."introductions" ADD CONSTRAINT "introductions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "ident"."persons"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."opened_contacts" ADD CONSTRAINT "opened_contacts_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "market"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."placements" ADD CONSTRAINT "placements_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "market"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market"."vacancies" ADD CONSTRAINT "vacancies_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "market"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pub"."card_blocks" ADD CONSTRAINT "card_blocks_card_id_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "pub"."cards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pub"."cards" ADD CONSTRAINT "cards_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "pub"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pub"."cards" ADD CONSTRAINT "cards_cell_id_cells_id_fk" FOREIGN KEY ("cell_id") REFERENCES "pub"."cells"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pub"."cells" ADD CONSTRAINT "cells_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "pub"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ref"."families" ADD CONSTRAINT "families_sector_code_sectors_code_fk" FOREIGN KEY ("sector_code") REFERENCES "ref"."sectors"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_entity" ON "audit"."changes" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "changes_person" ON "audit"."changes" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "reads_person" ON "audit"."reads" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "reads_account" ON "audit"."reads" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "access_grants_account" ON "dossier"."access_grants" USING btree ("account_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "caseload_current" ON "dossier"."caseload" USING btree ("person_id") WHERE until_at is null;--> statement-breakpoint
CREATE INDEX "caseload_account" ON "dossier"."caseload" USING btree ("account_id","until_at");--> statement-breakpoint
CREATE INDEX "caseload_imports_account" ON "dossier"."caseload_imports" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "key_events_person" ON "dossier"."key_events" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "profiles_region" ON "dossier"."profiles" USING btree ("region_code","municipality_code");--> statement-breakpoint
CREATE INDEX "publication_keys_region" ON "dossier"."publication_keys" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "round_members_cell" ON "dossier"."round_members" USING btree ("cell_id");--> statement-breakpoint
CREATE INDEX "round_members_person" ON "dossier"."round_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "ident"."accounts" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_oidc" ON "ident"."accounts" USING btree ("oidc_subject");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_person" ON "ident"."accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "accounts_employer" ON "ident"."accounts" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "login_attempts_email" ON "ident"."login_attempts" USING btree ("email_hash","at");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_client_number" ON "ident"."persons" USING btree ("region_code","municipality_code","client_number_hash");--> statement-breakpoint
CREATE INDEX "persons_name_tokens" ON "ident"."persons" USING gin ("name_tokens");--> statement-breakpoint
CREATE INDEX "persons_municipality" ON "ident"."persons" USING btree ("region_code","municipality_code");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "ident"."sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "ident"."sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "tokens_account" ON "ident"."tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "contact_moments_employer" ON "market"."contact_moments" USING btree ("employer_id","date");--> statement-breakpoint
CREATE INDEX "employer_members_employer" ON "market"."employer_members" USING btree ("employer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employers_kvk" ON "market"."employers" USING btree ("region_code","kvk");--> statement-breakpoint
CREATE INDEX "employers_manager" ON "market"."employers" USING btree ("account_manager_id");--> statement-breakpoint
CREATE INDEX "introduction_events_introduction" ON "market"."introduction_events" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE INDEX "introduction_notes_introduction" ON "market"."introduction_notes" USING btree ("introduction_id");--> statement-breakpoint
CREATE INDEX "introductions_manager" ON "market"."introductions" USING btree ("account_manager_id","state");--> statement-breakpoint
CREATE INDEX "introductions_employer" ON "market"."introductions" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "introductions_vacancy" ON "market"."introductions" USING btree ("vacancy_id");--> statement-breakpoint
CREATE INDEX "introductions_person" ON "market"."introductions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "introductions_due" ON "market"."introductions" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_running" ON "market"."introductions" USING btree ("vacancy_id","person_id") WHERE state not in ('declined','ended','placed');--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_asked" ON "market"."introductions" USING btree ("vacancy_id",coalesce(card_id, cell_id)) WHERE state in ('interest','taken-up','proposed','accepted') and cell_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "placements_introduction" ON "market"."placements" USING btree ("introduction_id");--> statement-breakpoint
CREATE INDEX "placements_region" ON "market"."placements" USING btree ("region_code","start_date");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_name" ON "market"."saved_searches" USING btree ("account_id","name");--> statement-breakpoint
CREATE INDEX "vacancies_employer" ON "market"."vacancies" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "vacancies_region" ON "market"."vacancies" USING btree ("region_code","state","sector_code");--> statement-breakpoint
CREATE INDEX "idempotency_created" ON "ops"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "ops"."mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "messages_account" ON "ops"."messages" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "cards_round" ON "pub"."cards" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "cards_cell" ON "pub"."cards" USING btree ("cell_id");--> statement-breakpoint
CREATE INDEX "cells_round" ON "pub"."cells" USING btree ("round_id","sector_code");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_number" ON "pub"."rounds" USING btree ("region_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_current" ON "pub"."rounds" USING btree ("region_code") WHERE current;--> statement-breakpoint
CREATE INDEX "occupations_sector" ON "ref"."occupations" USING btree ("sector_code");--> statement-breakpoint
CREATE INDEX "occupations_isco" ON "ref"."occupations" USING btree ("isco_code");--> statement-breakpoint
CREATE INDEX "postcodes_municipality" ON "ref"."postcodes" USING btree ("municipality_code");--> statement-breakpoint
CREATE UNIQUE INDEX "settings_key" ON "ref"."settings" USING btree ("region_code","key","valid_from");--> statement-breakpoint
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