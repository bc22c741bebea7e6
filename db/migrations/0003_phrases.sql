CREATE TABLE `folded_texts` (
	`report` integer PRIMARY KEY NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`report`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `folded_texts` SELECT `report`, `folded` FROM `texts`;--> statement-breakpoint
DROP INDEX `passages_report`;--> statement-breakpoint
CREATE INDEX `passages_report_part` ON `passages` (`report`,`part`);--> statement-breakpoint
ALTER TABLE `texts` DROP COLUMN `folded`;--> statement-breakpoint
CREATE VIRTUAL TABLE phrases USING fts5(folded, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');
--> statement-breakpoint
INSERT INTO phrases (rowid, folded) SELECT `report`, `folded` FROM `folded_texts`;
