CREATE TABLE `model_use` (
	`day` text NOT NULL,
	`person` text NOT NULL,
	`questions` integer NOT NULL,
	`tokens` integer NOT NULL,
	PRIMARY KEY(`day`, `person`)
);
--> statement-breakpoint
ALTER TABLE `answers` ADD `model` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `model_calls` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `tokens_in` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `tokens_out` integer;--> statement-breakpoint
ALTER TABLE `answers` ADD `model_milliseconds` real;--> statement-breakpoint
ALTER TABLE `answers` ADD `prompts` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `model_troubles` text;