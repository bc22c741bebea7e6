import { foldText } from '../../../db/fold.ts';
import type { Read } from '../read.ts';
import { plain, refuse, type Settled } from '../settled.ts';
import { ASKS_WHERE, QUOTED } from '../words/wording.ts';
import { scopeOf } from './scope.ts';

/** Words in quote marks are looked for as they stand; agency and year are those said around them. */
export function phrase(read: Read, around: Read): Settled | undefined {
  const quoted = QUOTED.exec(read.question.typed)?.[1];
  if (quoted === undefined || foldText(quoted) === '') return undefined;
  const counted = read.measured.by !== 'nothing' || around.measured.by !== 'nothing';
  if (counted && !ASKS_WHERE.test(around.question.folded)) return undefined;
  const nobody = around.unknown !== null || (around.mention.words !== '' && around.mention.agencies.length === 0);
  if (nobody) return refuse('not_stored', around, { words: `${around.mention.words}${around.unknown?.words ?? ''}` });
  return plain({ ask: 'phrase', words: quoted, ...scopeOf(around) }, around);
}
