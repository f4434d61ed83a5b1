import type { FileRecord } from '../store/records.ts'

const keys: Readonly<Record<string, (file: FileRecord) => number | string>> = {
  created_at: ({ createTime }) => createTime,
  updated_at: ({ modifyTime }) => modifyTime,
  size: ({ content }) => content?.size ?? 0,
  name: ({ name }) => name,
}

/** By time of creation, oldest first, unless said otherwise. */
export function sorted(files: readonly FileRecord[], by = 'created_at', direction = 'ASC'): FileRecord[] {
  const key = keys[by] ?? (() => 0)
  const sign = direction === 'DESC' ? -1 : 1
  return files.toSorted((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0))
}
