import { innerNodes } from '../../cloud/plan/innerNodes.ts'
import { bodyOf, entriesOf, isKind, type SpecDocument } from '../../cloud/plan/specDocument.ts'

/** What is named in a document that is imported. Plain data. */
export interface ImportOutline {
  readonly workflow: string
  /** Started by people: the service lists such workflows apart. */
  readonly manual: boolean
  readonly nodes: readonly { readonly name: string; readonly inner: readonly string[] }[]
}

/** Of the first workflow of a document, which is the one that the service takes. */
export function importOutline(document: SpecDocument): ImportOutline {
  const [written = {}] = entriesOf(bodyOf(document), 'workflows')
  return {
    workflow: String(written.name),
    manual: isKind(document, ['ManualWorkflow']),
    nodes: entriesOf(written, 'nodes').map((node) => ({
      name: String(node.name),
      inner: innerNodes(node).map(({ name }) => String(name)),
    })),
  }
}
