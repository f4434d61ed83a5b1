import { bodyLists } from '../../document/cut.ts'
import type { FlowDocument } from '../../document/document.ts'
import { bodyOf, misspeltSpec } from '../../model/body.ts'
import { kinds } from '../../schema/generated/kinds.ts'
import { anyOf, say } from '../../sentence.ts'
import { isObject, type ValueObject } from '../../syntax/value.ts'
import type { DocumentRule } from '../rule.ts'

/**
 * Nothing is in the list that the kind is about. Workflow kinds serve as a wrapper for anything, so for them it is only worth a word when the
 * body is empty.
 */
export const missingList: DocumentRule = {
  code: 'missing-list',
  severity: 'warning',
  document: true,
  check({ header }, document) {
    const kind = kinds.find((candidate) => candidate.kind === header.kind && candidate.parser === 'accept')
    const { block } = document.root
    const body = bodyOf(block)
    if (!kind || !body || misspeltSpec(body.value) !== undefined) return
    const lists = kind.workflowKind || kind.bodyList.length === 0 ? Object.keys(bodyLists) : kind.bodyList
    if (lists.some((list) => isFilled(document, body.value, list)) || (kind.workflowKind && holdsShared(body.value))) return
    const wanted = kind.bodyList.length === 0 ? ['nodes'] : kind.bodyList
    const list = wanted.find((candidate) => candidate in body.value)
    // Null, and what is no list at all, are judged by other rules.
    if (list !== undefined && !Array.isArray(body.value[list])) return
    const at = list === undefined ? ['kind'] : [...body.path, list]
    const severity = strict.includes(kind.kind) ? 'warning' : 'hint'
    return {
      at: { block, path: at },
      severity,
      message: say`A document of kind ${kind.kind} is about its ${anyOf(wanted.map((name) => `"${name}"`))}, and there is nothing in it.`,
    }
  },
}

/** Kinds of which the service processes exactly that list. */
const strict: readonly string[] = ['Node', 'ManualNode', 'Resource', 'Function', 'Component', 'Table', 'DataIntegrationJob']

function isFilled({ root }: FlowDocument, body: ValueObject, list: string): boolean {
  const inFrame = body[list]
  if (Array.isArray(inFrame) && inFrame.length > 0) return true
  const run = root.block.runs.findIndex(({ path }) => path.at(-1) === list)
  return (root.lists[run]?.count ?? 0) > 0
}

function holdsShared({ artifacts, files }: ValueObject): boolean {
  return [artifacts, files].some((shared) => isObject(shared) && Object.keys(shared).length > 0)
}
