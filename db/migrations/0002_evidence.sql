ALTER TABLE `reports` ADD `agency_words` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `agency_sure` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `region_from` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `region_words` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `region_sure` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `year_words` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `year_sure` text;