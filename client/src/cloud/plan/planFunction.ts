import { say } from '../../../../server/src/language/sentence.ts'
import { udf } from '../operations/udf.ts'
import { type EntityWay, type EntityWords, entityPlan } from './entityPlan.ts'
import type { SpecDocument } from './specDocument.ts'
import type { NoPlan, Plan } from './step.ts'

const words: EntityWords = {
  create: (name) => say`Create function ${name}`,
  change: (name) => say`Change function ${name}`,
  overwrites: (id) => say`The function ${id} is changed: what the document says replaces what is there.`,
  otherKind: (kinds, kind) => say`A function is made from a document of kind ${kinds}; this one is of kind "${kind}".`,
  empty: (list) => say`The document has no function: its list "${list}" is empty.`,
}

const way: EntityWay = { words, list: 'functions', kinds: ['Function'], create: udf.create, update: udf.update }

/** Creates or changes (with `id`) a function. */
export function planFunction(document: SpecDocument, request: { projectId: string; id?: string }): Plan | NoPlan {
  return entityPlan(document, way, request)
}
