CREATE TABLE `feedback` (
	`id` integer PRIMARY KEY NOT NULL,
	`answer` integer NOT NULL,
	`person` text,
	`good` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`answer`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_person` ON `feedback` (`answer`,`person`);--> statement-breakpoint
CREATE TABLE `preferences` (
	`person` text PRIMARY KEY NOT NULL,
	`agency` text,
	`sources` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `answers` ADD `asker` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `chat` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `link_key` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `sources` text;--> statement-breakpoint
CREATE INDEX `answers_asker` ON `answers` (`asker`);--> statement-breakpoint
CREATE INDEX `answers_kept` ON `answers` (`asked_at`) WHERE question <> '';