CREATE TABLE `moved_chats` (
	`chat` integer PRIMARY KEY NOT NULL,
	`became` integer NOT NULL
);
