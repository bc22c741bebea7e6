CREATE VIRTUAL TABLE words USING fts5(head, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIRTUAL TABLE words_vocabulary USING fts5vocab('words', 'row');
