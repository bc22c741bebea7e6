CREATE TABLE `answers` (
	`id` integer PRIMARY KEY NOT NULL,
	`asked_at` text NOT NULL,
	`channel` text NOT NULL,
	`question` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`plan` text NOT NULL,
	`text` text NOT NULL,
	`evidence` text NOT NULL,
	`doubts` text NOT NULL,
	`planner` text NOT NULL,
	`milliseconds` real NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answers_asked` ON `answers` (`asked_at`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `offers` (
	`answer` integer NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`question` text NOT NULL,
	PRIMARY KEY(`answer`, `position`),
	FOREIGN KEY (`answer`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` real,
	`meaning` text NOT NULL,
	`printed` text NOT NULL,
	`unit` text,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`id` integer PRIMARY KEY NOT NULL,
	`report` integer NOT NULL,
	`rule` text NOT NULL,
	`place` text NOT NULL,
	`status` text NOT NULL,
	`left_value` real,
	`right_value` real,
	`start_at` integer,
	`end_at` integer,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `findings_report` ON `findings` (`report`);--> statement-breakpoint
CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`report` integer NOT NULL,
	`part` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passages_report` ON `passages` (`report`);--> statement-breakpoint
CREATE TABLE `vector_files` (
	`model` text PRIMARY KEY NOT NULL,
	`dimension` integer NOT NULL,
	`count` integer NOT NULL,
	`up_to` integer NOT NULL,
	`sha256` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vectors` (
	`passage` integer NOT NULL,
	`model` text NOT NULL,
	`vector` blob NOT NULL,
	PRIMARY KEY(`passage`, `model`)
);
--> statement-breakpoint
CREATE TABLE `agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agency_names` (
	`agency` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`agency`, `name`),
	FOREIGN KEY (`agency`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_tables` (
	`report` integer NOT NULL,
	`table_key` text NOT NULL,
	`form_version` text,
	`status` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`report`, `table_key`),
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`agency` text NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`newest` integer NOT NULL,
	`title` text NOT NULL,
	`scope` text NOT NULL,
	`scope_words` text,
	`agency_from` text NOT NULL,
	`year_from` text NOT NULL,
	`published` text,
	`file` text NOT NULL,
	`url` text,
	`sha256` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`agency`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_version` ON `reports` (`agency`,`year`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_bytes` ON `reports` (`agency`,`year`,`sha256`);--> statement-breakpoint
CREATE INDEX `reports_sha256` ON `reports` (`sha256`);--> statement-breakpoint
CREATE INDEX `reports_year` ON `reports` (`year`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`report` integer NOT NULL,
	`part` integer NOT NULL,
	`path` text NOT NULL,
	`heading` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sections_report` ON `sections` (`report`);--> statement-breakpoint
CREATE TABLE `texts` (
	`report` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
