CREATE TABLE `asked_counts` (
	`person` text NOT NULL,
	`day` text NOT NULL,
	`questions` integer NOT NULL,
	PRIMARY KEY(`person`, `day`)
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`received_at` text NOT NULL,
	`body` text,
	`begun` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `silent_chats` (
	`chat` integer PRIMARY KEY NOT NULL,
	`since` text NOT NULL
);
