/** A sentence of a report, or a heading that stands alone, as a place in the text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The words as stored, without the white space around them. */
  readonly text: string;
  /** Only a heading: （一）主动公开情况。 It says nothing itself, and speaks for the sentences after it. */
  readonly bare: boolean;
}

/** A mark that ends a sentence, with what still belongs to it, or the end of a line. */
const STOP = /[。！？；!?;][。！？；!?;”"’'）)】」』]*|\n/g;
/** Numbering that begins a line of its own. */
const NUMBERED_LINE =
  /^(?:[（(][ \t]*[一二三四五六七八九十\d]{1,3}[ \t]*[)）]|第?[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[㈠-㈩]|[一二三四五六七八九十]是)/;
/** A numbered line without anything that makes a sentence of it. */
const HEADING =
  /^(?:[（(][ \t]*[一二三四五六七八九十]{1,3}[ \t]*[)）]|第?[一二三四五六七八九十]{1,3}[、.．]|[㈠-㈩])[^，,；;。：:！？]{0,26}[。：:]?$/;

/** Cuts a stretch of a report into sentences; a line that a converter broke does not end one. */
export function sentencesOf(text: string, from = 0, to = text.length): Sentence[] {
  const found: Sentence[] = [];
  let start = from;
  const close = (at: number) => {
    const raw = text.slice(start, at);
    const words = raw.trim();
    const first = start + raw.length - raw.trimStart().length;
    if (/\p{Script=Han}/u.test(words))
      found.push({
        start: first,
        end: first + words.length,
        text: words,
        bare: words.length < 40 && HEADING.test(words),
      });
    start = at;
  };
  const stops = new RegExp(STOP);
  stops.lastIndex = from;
  for (let stop = stops.exec(text); stop && stop.index < to; stop = stops.exec(text)) {
    if (stop[0] !== '\n') close(Math.min(to, stop.index + stop[0].length));
    else if (endsAt(text, start, stop.index, to)) close(stop.index);
  }
  close(to);
  return found;
}

/** Longest line that is looked at as a heading, and with the white space around it. */
const LOOKED_AT = 40;
const MOST = 120;

function endsAt(text: string, start: number, at: number, to: number): boolean {
  const words = text.slice(Math.max(start, at - MOST), at).trim();
  if (/[\t|]/.test(words)) return true;
  const ahead = text.slice(at, Math.min(to, at + LOOKED_AT)).trimStart();
  if (NUMBERED_LINE.test(ahead)) return true;
  if (at - start < MOST && words.length < LOOKED_AT && HEADING.test(words)) return true;
  if (!/^\n[ \t\u3000\r]{0,8}\n/.test(text.slice(at, at + 12))) return false;
  // A short line of its own ends with its paragraph; the beginning of a broken sentence stands behind another or fills its line.
  const alone = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === words;
  return /[：:]$/.test(words) || (alone && /^[^，,]{0,22}$/.test(words));
}
