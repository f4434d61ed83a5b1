import { type BodyEntry, bodyEntries } from '../../model/bodyEntries.ts'
import { own } from '../../own.ts'
import type { Place } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { nameplate } from '../nameplate.ts'
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
  check({ header }, document) {
    const list = own(lists, header.kind)
    if (list === undefined || header.kind === undefined) return
    const [first, second] = bodyEntries(document, list)
    if (!first || !second) return
    return {
      at: named(second),
      message: say`The service takes only the first entry of "${list}" in a document of kind ${header.kind}: this one and what follows are ignored.`,
      related: [{ at: named(first), message: say`This is the entry that counts.` }],
    }
  },
}

function named({ at, value }: BodyEntry): Place {
  return { block: at.block, path: [...at.path, ...nameplate({ value, path: at.path })] }
}
