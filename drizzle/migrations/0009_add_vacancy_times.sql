ALTER TABLE "market"."vacancies" ADD COLUMN "days" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "market"."vacancies" ADD COLUMN "dayparts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "market"."vacancies" ADD COLUMN "first_day" date;--> statement-breakpoint
ALTER TABLE "market"."vacancies" ADD COLUMN "work_conditions" text[] DEFAULT '{}' NOT NULL;