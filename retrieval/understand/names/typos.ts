import type { Agency } from '../../../db/model/report.ts';
import type { AgencyMention } from './agencies.ts';
import { isCity } from './cities.ts';
import type { Directory } from './directory.ts';
import { looksLike } from './look-alikes.ts';
import { bodyOf, isGovernment, waysOfPlace } from './names.ts';
import { soundAlike } from './pinyin.ts';
import type { UnknownName } from './unknown.ts';
import { isUsualBody } from './usual-bodies.ts';

/** A stored name that an unknown one may be misspelt for, and whose it would be. */
export interface Guess {
  readonly name: string;
  readonly agencies: readonly Agency[];
}

/** Words that the names of many bodies hold. */
const ANY_FIELD = /^(?:管理|服务|事务|监督|建设|发展|综合|行政|工作|人民|政府|办公)+$/;
/** More guesses are none. */
const MOST = 3;
/** Words that may stand before a name. */
const LEADING = /^.*(?:请问|问问|[问查看找]|一下|帮我|告诉我|知道|[我咱你他]们|那么|[的和与跟及]|关于|想|要)/;
/** A longer text is no question with a slip in it. */
const LONGEST = 120;
/** A name this long sounds like another only when it is meant; a shorter one must stand before a year or a body. */
const LONG_ENOUGH = 3;
const YEAR_AFTER = /^的?(?:\d\d|[去前今]年|二[〇零])/;

/**
 * Stored names near a word that is not stored: those that sound like it first, then those that differ in a character. In a short
 * name a character that neither sounds nor looks like the other makes another name: 白水镇 is none for 白石镇.
 */
export function similarNames(word: string, names: Iterable<string>): string[] {
  if (isUsualBody(word) || isCity(word)) return [];
  const most = word.length >= 7 ? 2 : 1;
  const near: { name: string; off: number }[] = [];
  for (const name of names) {
    if (name === word || Math.abs(name.length - word.length) > most) continue;
    if (name.length === word.length && soundAlike(word, name)) near.push({ name, off: 0 });
    else if (name.length >= LONG_ENOUGH && sharesAnEnd(word, name)) {
      const edits = editDistance(word, name);
      const short = Math.max(word.length, name.length) <= LONG_ENOUGH;
      if (edits <= most && (!short || lookAlike(word, name))) near.push({ name, off: edits });
    }
  }
  return near.sort((a, b) => a.off - b.off).map(({ name }) => name);
}

/** Whom an unknown name may mean, put beside what else is named: only guesses that lead to somebody who is stored. */
export function guessesAt(unknown: UnknownName, mention: AgencyMention, directory: Directory): Guess[] {
  const places = similarNames(unknown.words, directory.places.keys()).flatMap((way) =>
    (directory.places.get(way) ?? []).map((name) => ({ name, agencies: inPlace(name, mention, directory) })),
  );
  const bodies = mention.body
    ? []
    : similarNames(unknown.words, [...directory.bodies.keys(), ...directory.names.keys()]).map((name) => ({
        name,
        agencies: (directory.bodies.get(name) ?? directory.names.get(name) ?? []).filter((agency) =>
          isRightIn(agency, mention.places),
        ),
      }));
  const merged = mention.body ? [] : mergedInto(unknown.words, mention.places, directory);
  const guesses = [...places, ...bodies, ...merged].filter(({ agencies }) => agencies.length > 0);
  const different = new Map(guesses.toReversed().map((guess) => [guess.agencies.map(({ id }) => id).join(), guess]));
  return [...different.values()].reverse().slice(0, MOST);
}

/** 科技局 in a county whose body for it is called 工业信息化和科技局: one of several fields of a body that is stored there. */
function mergedInto(words: string, places: readonly string[], directory: Directory): Guess[] {
  const field = /^(\p{Script=Han}{2,8})(?:局|委|委员会|厅|办)$/u.exec(words)?.[1] ?? '';
  if (field === '' || ANY_FIELD.test(field) || places.length === 0) return [];
  const here = directory.agencies.filter(
    (agency) => isRightIn(agency, places) && bodyOf(agency).includes(field) && /[局委厅办会室]$/.test(agency.name),
  );
  return here.map((agency) => ({ name: agency.id, agencies: [agency] }));
}

/** The agencies in a guessed place: the body that is named, or else its government or all. */
function inPlace(place: string, mention: AgencyMention, directory: Directory): readonly Agency[] {
  const candidates = mention.body ? mention.agencies : directory.agencies;
  const here = candidates.filter(
    ({ region }) => region.includes(place) && mention.places.every((other) => region.includes(other)),
  );
  const right = here.filter((agency) => agency.region.at(-1) === place);
  const governments = mention.body ? [] : right.filter(isGovernment);
  return governments.length > 0 ? governments : mention.body || right.length > 0 ? right : here;
}

function isRightIn(agency: Agency, places: readonly string[]): boolean {
  return places.length === 0 || places.includes(agency.region.at(-1) ?? '');
}

/**
 * A word that only sounds like the name of a stored body or place: 教育据 behind a place or at the beginning, 青研 before a year.
 * `null` when there is none.
 */
export function misspelt(left: string, mention: AgencyMention, directory: Directory): UnknownName | null {
  if (mention.body || left.length > LONGEST) return null;
  for (const { 0: run, index } of [...left.matchAll(/\p{Script=Han}{2,}/gu)].slice(0, MOST)) {
    for (const start of new Set([0, run.length - run.replace(LEADING, '').length])) {
      const words = soundingAt(run.slice(start), left.slice(index + run.length), mention, directory);
      if (words !== null) return { at: index + start, words, kind: 'body' };
    }
  }
  return null;
}

function soundingAt(run: string, after: string, mention: AgencyMention, directory: Directory): string | null {
  const beforeYear = mention.words === '' && YEAR_AFTER.test(after) ? run.replace(/的$/, '') : '';
  let found: string | null = null;
  for (const names of [directory.bodies, directory.names, directory.places]) {
    for (const name of names.keys()) {
      const words = run.slice(0, name.length);
      const whole = name.length >= LONG_ENOUGH && (names !== directory.places || isWhole(name));
      if (name.length <= (found?.length ?? 0) || (!whole && words !== beforeYear)) continue;
      if (words !== name && soundAlike(words, name)) found = words;
    }
  }
  return found;
}

/** 白石镇, not 白石. */
function isWhole(place: string): boolean {
  return waysOfPlace(place).length > 1;
}

/** Characters of one radical stand together in Unicode, so that near ones often look alike: 研 and 砚. */
function lookAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = (at: number) => Math.abs((a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0));
  return [...a].every((char, at) => off(at) <= 64 || looksLike(char, b[at] ?? ''));
}

/** What differs in one character begins or ends alike. */
function sharesAnEnd(a: string, b: string): boolean {
  return a[0] === b[0] || a.at(-1) === b.at(-1) || (a.length >= 7 && b.length >= 6);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
