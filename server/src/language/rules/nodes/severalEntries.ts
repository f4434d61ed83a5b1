import { bodyEntries } from '../../model/bodyEntries.ts'
import { say } from '../../sentence.ts'
import type { DocumentRule } from '../rule.ts'

/** Kinds of documents of which the service takes one entry, and the list it takes it from. */
const lists: Readonly<Record<string, string>> = {
  Node: 'nodes',
  ManualNode: 'nodes',
  Resource: 'fileResources',
  Function: 'functions',
  Component: 'components',
  CycleWorkflow: 'workflows',
  ManualWorkflow: 'workflows',
  TriggerWorkflow: 'workflows',
}

/** The service processes the first entry and ignores the others without a word. */
export const severalEntries: DocumentRule = {
  code: 'several-entries',
  severity: 'warning',
  document: true,
  *check({ header }, document) {
    const list = header.kind !== undefined && Object.hasOwn(lists, header.kind) ? lists[header.kind] : undefined
    if (list === undefined || header.kind === undefined) return
    const [first, second] = bodyEntries(document, list)
    if (!first || !second) return
    yield {
      at: second.at,
      message: say`The service takes only the first entry of "${list}" in a document of kind ${header.kind}: this one and what follows are ignored.`,
      related: [{ at: first.at, message: say`This is the entry that counts.` }],
    }
  },
}
