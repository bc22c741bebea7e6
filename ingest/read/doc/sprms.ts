/** A property of a paragraph, as Word stores it: what it sets, and where its value begins. */
export interface Sprm {
  readonly code: number;
  readonly at: number;
  readonly length: number;
}

const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;
/** Bytes of a value by the three highest bits of the code; the sixth kind says its own length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** The properties in a list of them (MS-DOC, section 2.6.1). A list that ends within a value gives what stands before. */
export function sprmsOf(list: Buffer): Sprm[] {
  const found: Sprm[] = [];
  let at = 0;
  while (at + 3 <= list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const fixed = LENGTHS[code >> 13] ?? null;
    const head = fixed !== null ? 0 : code === T_DEF_TABLE ? 2 : 1;
    if (at + head > list.length) break;
    const length = fixed ?? (head === 2 ? Math.max(0, list.readUInt16LE(at) - 1) : variable(code, list, at));
    at += head;
    if (at + length > list.length) break;
    found.push({ code, at, length });
    at += length;
  }
  return found;
}

function variable(code: number, list: Buffer, at: number): number {
  const length = list.readUInt8(at);
  if (code !== P_CHG_TABS || length < 255) return length;
  const deleted = list[at + 1] ?? 0;
  return 2 + deleted * 4 + (list[at + 2 + deleted * 4] ?? 0) * 3;
}
