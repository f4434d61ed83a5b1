import type { Block } from '../../server/src/language/document/block.ts'
import type { FlowDocument, Part } from '../../server/src/language/document/document.ts'
import type { Path, Place } from '../../server/src/language/problem.ts'

/** The path of a place from the root of the document: that of its block, then its own. */
export function documentPath(document: FlowDocument, place: Place): Path {
  return [...(pathOf(document.root, place.block) ?? []), ...place.path]
}

function pathOf(part: Part, block: Block): Path | undefined {
  if (part.block === block) return []
  for (const [i, run] of part.block.runs.entries()) {
    for (const [j, child] of (part.lists[i] ?? []).entries()) {
      const path = pathOf(child, block)
      if (path) return [...run.path, j, ...path]
    }
  }
  return undefined
}
