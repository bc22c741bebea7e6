import { openReader } from '../../../ingest/read/reader.ts';
import { hostileProgram, pageThatMakesIt } from './hostile-files.ts';

/** A program that reads one file, says which process read it, perhaps goes on to another, and forgets to close. */
const reader = openReader(undefined, hostileProgram);
console.log((await reader.read(pageThatMakesIt('good'), 'a.html')).text);
const then = process.argv[2] ?? 'end';
if (then !== 'end') console.log((await reader.read(pageThatMakesIt(then === 'hang' ? 'loop' : then), 'b.html')).text);
