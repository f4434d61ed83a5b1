import type { Tables } from './store.ts'

export function blobsInUse({ file, part, object }: Tables): Set<string> {
  const used = new Set<string>()
  for (const { content } of file.values()) for (const { id } of content?.blobs ?? []) used.add(id)
  for (const { blob } of part.values()) used.add(blob.id)
  for (const { blob } of object.values()) used.add(blob.id)
  return used
}
