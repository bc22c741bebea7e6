import type { Store } from '../db/store.ts';
import { takeAgency } from './understand/names/agencies.ts';
import { createDirectory } from './understand/names/directory.ts';
import { questionOf } from './understand/question.ts';

/** The stored agencies that a name may mean; empty when it is the name of none. */
export async function agenciesNamed(store: Store, name: string): Promise<readonly string[]> {
  const directory = createDirectory(await store.agencies.all(), await store.agencies.otherNames());
  return takeAgency(questionOf(name), directory).mention.agencies.map(({ id }) => id);
}
