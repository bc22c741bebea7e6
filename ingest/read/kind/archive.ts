const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
/** More names than this are not needed to tell what an archive is. */
const MOST = 1000;

/** The names that the directory of a zip file lists. */
export function unzippedNames(buffer: Buffer): string[] {
  const names: string[] = [];
  for (let at = buffer.indexOf(ENTRY); at !== -1 && names.length < MOST; at = buffer.indexOf(ENTRY, at + 46)) {
    if (at + 46 > buffer.length) break;
    const length = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString('latin1', at + 46, at + 46 + length).replaceAll('\\', '/'));
  }
  return names;
}
