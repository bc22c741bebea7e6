import { eq } from 'drizzle-orm';
import { type Engine, statementOf } from '../engine.ts';
import { preferences } from '../schema/answers.ts';

/** What a person has set. */
export type Preferences = Pick<typeof preferences.$inferSelect, 'agency' | 'sources' | 'units'>;

/** As it is for somebody who has set nothing. */
export const NO_PREFERENCES: Preferences = { agency: null, sources: 'short', units: 'printed' };

/** Settings of people, each known by a hash. */
export function preferenceQueries(engine: Engine) {
  const { db } = engine;
  return {
    async of(person: string): Promise<Preferences> {
      const [set] = await db
        .select({ agency: preferences.agency, sources: preferences.sources, units: preferences.units })
        .from(preferences)
        .where(eq(preferences.person, person));
      return set ?? NO_PREFERENCES;
    },
    async set(person: string, wanted: Preferences): Promise<void> {
      const row = db
        .insert(preferences)
        .values({ person, ...wanted })
        .onConflictDoUpdate({ target: preferences.person, set: wanted });
      await engine.atomically([statementOf(row)]);
    },
  };
}
