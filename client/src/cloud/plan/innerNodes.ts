import { entriesOf, isRecord, type SpecDocument } from './specDocument.ts'

/** The nodes inside a loop or another node that holds some, at any depth, and the one that ends a loop. */
export function innerNodes(node: SpecDocument): SpecDocument[] {
  return Object.values(node).flatMap((section) => {
    if (!isRecord(section)) return []
    const ending = section.while ?? section.specWhile
    const held = [...entriesOf(section, 'nodes'), ...(isRecord(ending) ? [ending] : [])]
    return held.flatMap((one) => [one, ...innerNodes(one)])
  })
}
