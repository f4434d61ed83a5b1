const HEADER = Buffer.from('PK\x01\x02', 'latin1')

/** The names of the files in a zip archive, from its central directory. Only for archives whose data holds no such header by chance. */
export function zipEntries(archive: Buffer): readonly string[] {
  const names: string[] = []
  for (let at = archive.indexOf(HEADER); at >= 0; at = archive.indexOf(HEADER, at)) {
    const name = archive.readUInt16LE(at + 28)
    names.push(archive.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return names
}
