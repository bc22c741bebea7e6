/** A file of the kind that Office used before 2007: a small file system. `null`: its tables are broken. */
export interface OleFile {
  /** Names of all streams and folders. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; empty when there is none of that name. */
  readonly stream: (name: string) => Buffer;
}

export const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const ENTRY = 128;
/** Bytes of a small sector. */
const SMALL = 64;
/** A report has a few hundred sectors in each chain; a chain longer than the file goes round in a circle. */
const END_OF_CHAIN = 0xfffffffe;

/** Reads the directory of an OLE file and checks that every chain of sectors comes to an end (MS-CFB, section 2). */
export function openOle(bytes: Uint8Array): OleFile | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 512 || !buffer.subarray(0, 8).equals(OLE_MARK)) return null;
  const shift = buffer.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const sectors = Math.ceil(buffer.length / size) - 1;
  const sector = (index: number) => buffer.subarray((index + 1) * size, (index + 2) * size);
  const next = allocation(buffer, sectors, size, sector);
  const directory = next && chain(buffer.readUInt32LE(48), next);
  if (!next || !directory) return null;
  const entries = entriesOf(Buffer.concat(directory.map(sector)));
  if (!isTree(entries)) return null;
  const small = buffer.readUInt32LE(56);
  if (entries.some((entry) => entry.type !== 0 && entry.type !== 1 && entry.size >= small && !chain(entry.start, next)))
    return null;
  const smallChain = chain(buffer.readUInt32LE(60), next);
  const smallNext = smallChain?.flatMap((index) => numbersOf(sector(index)));
  if (!smallNext || !endsEverywhere(smallNext)) return null;
  const whole = (start: number) => Buffer.concat((chain(start, next) ?? []).map(sector));
  return {
    names: new Set(entries.map((entry) => entry.name)),
    stream: (name) => {
      const found = entries.find((entry) => entry.name === name && entry.type === 2);
      if (!found) return Buffer.alloc(0);
      if (found.size >= small) return whole(found.start).subarray(0, found.size);
      const store = whole(entries[0]?.start ?? END_OF_CHAIN);
      const pieces = (chain(found.start, smallNext) ?? []).map((index) =>
        store.subarray(index * SMALL, (index + 1) * SMALL),
      );
      return Buffer.concat(pieces).subarray(0, found.size);
    },
  };
}

type Sector = (index: number) => Buffer;

/** For every sector the one that follows it. `null`: the table does not fit the file. */
function allocation(buffer: Buffer, sectors: number, size: number, sector: Sector): number[] | null {
  const count = buffer.readUInt32LE(44);
  if (count === 0 || count > sectors) return null;
  const places = numbersOf(buffer.subarray(76, 512)).slice(0, count);
  let at = buffer.readUInt32LE(68);
  while (places.length < count) {
    if (at >= sectors || places.length > sectors) return null;
    const numbers = numbersOf(sector(at));
    places.push(...numbers.slice(0, Math.min(size / 4 - 1, count - places.length)));
    at = numbers.at(-1) ?? END_OF_CHAIN;
  }
  if (places.some((place) => place >= sectors)) return null;
  return places.flatMap((place) => numbersOf(sector(place)));
}

function chain(start: number, next: readonly number[]): number[] | null {
  const found: number[] = [];
  for (let at = start; at < END_OF_CHAIN - 2; at = next[at] ?? END_OF_CHAIN) {
    if (found.length > next.length) return null;
    found.push(at);
  }
  return found;
}

/** Whether no chain in a table of sectors goes round in a circle. */
function endsEverywhere(next: readonly number[]): boolean {
  const seen = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at < next.length && seen[at] === 0) {
      seen[at] = 1;
      path.push(at);
      at = next[at] ?? END_OF_CHAIN;
    }
    if (at < next.length && seen[at] === 1) return false;
    for (const index of path) seen[index] = 2;
  }
  return true;
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly links: readonly number[];
  readonly start: number;
  readonly size: number;
}

function entriesOf(bytes: Buffer): Entry[] {
  return Array.from({ length: Math.floor(bytes.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    const length = Math.min(64, Math.max(0, bytes.readUInt16LE(at + 64) - 2));
    return {
      name: bytes.toString('utf16le', at, at + length),
      type: bytes.readUInt8(at + 66),
      links: [68, 72, 76].map((offset) => bytes.readUInt32LE(at + offset)),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    };
  });
}

/** Whether every entry hangs from one place only. */
function isTree(entries: readonly Entry[]): boolean {
  const links = entries.flatMap((entry) => (entry.type === 0 ? [] : entry.links.filter((link) => link < 0xfffffffa)));
  return entries[0]?.type === 5 && links.every((link) => link < entries.length) && new Set(links).size === links.length;
}
