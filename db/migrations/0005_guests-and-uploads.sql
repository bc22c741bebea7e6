CREATE TABLE `guests` (
	`person` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`asked_at` text NOT NULL,
	`admitted_at` text,
	`admitted_by` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_code_unique` ON `guests` (`code`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` integer PRIMARY KEY NOT NULL,
	`chat` integer NOT NULL,
	`message` integer NOT NULL,
	`person` integer NOT NULL,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`notice` integer,
	`agency` text,
	`year` integer,
	`status` text NOT NULL,
	`tries` integer NOT NULL,
	`report` integer,
	`problem` text,
	`asked` text,
	`asked_at` text,
	`received_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `uploads_message` ON `uploads` (`chat`,`message`);--> statement-breakpoint
CREATE INDEX `uploads_status` ON `uploads` (`status`);