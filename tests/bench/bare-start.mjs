/** What any program over the same libraries has to do before its first answer: import them, open the store, read a row. */
import Client from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { z } from 'zod';

const client = new Client(z.string().parse(process.argv[2]));
const found = drizzle(client).get(sql`select count(*) from sqlite_schema`);
process.stdout.write(`${JSON.stringify(found)}\n`);
client.close();
