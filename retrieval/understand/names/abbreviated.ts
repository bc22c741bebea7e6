import type { Agency } from '../../../db/model/report.ts';
import type { Directory } from './directory.ts';
import { abbreviates, endsOf } from './names.ts';

/** The agencies whose body a name abbreviates. */
export function abbreviated(way: string, directory: Directory): readonly Agency[] {
  const bodies = (directory.byEnds.get(endsOf(way)) ?? []).filter((one) => abbreviates(way, one));
  return [...new Set(bodies.flatMap((one) => directory.bodies.get(one) ?? []))];
}
