const TAGS = /^(?:b|strong|i|em|u|ins|s|strike|del|code|pre|blockquote|a|tg-spoiler|span)$/;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
/** Telegram shows those behind the hundredth as plain words; here that is a mistake. */
const MOST_TAGS = 100;

/** The words that Telegram shows for HTML, or what it refuses in it. */
export function parseHtml(html: string): { words: string } | { wrong: string } {
  const open: string[] = [];
  let words = '';
  let tags = 0;
  for (const [token] of html.matchAll(/<[^>]*>?|&\w+;|[^<&]+|&/g)) {
    const tag = /^<(\/?)([a-z-]+)(?: [^>]*)?>$/.exec(token);
    if (!token.startsWith('<')) words += ENTITIES[token] ?? token;
    else if (!tag || !TAGS.test(tag[2] ?? '')) return { wrong: `Unsupported start tag "${token}"` };
    else if (tag[1] === '') tags = open.push(tag[2] ?? '') && tags + 1;
    else if (open.pop() !== tag[2]) return { wrong: `Unmatched end tag "${token}"` };
  }
  if (open.length > 0) return { wrong: `Can't find end tag corresponding to start tag "${open.at(-1)}"` };
  if (tags > MOST_TAGS) return { wrong: `${tags} entities, of which ${MOST_TAGS} are shown` };
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(words)) {
    return { wrong: 'strings must be encoded in UTF-8' };
  }
  return { words: words.trim() };
}

/** The words of a text as a chat shows them. */
export function shownWords(text: unknown, parseMode: unknown): string {
  const parsed = parseMode === 'HTML' ? parseHtml(String(text ?? '')) : { words: String(text ?? '') };
  return 'words' in parsed ? parsed.words : '';
}
