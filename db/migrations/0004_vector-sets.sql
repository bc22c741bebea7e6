CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vector_sets` (
	`id` integer PRIMARY KEY NOT NULL,
	`model` text NOT NULL,
	`dimension` integer NOT NULL,
	`probe` blob NOT NULL,
	`complete` integer NOT NULL,
	`used_on` text NOT NULL
);
