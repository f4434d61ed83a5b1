import { udf } from '../operations/udf.ts'
import { type EntityWay, entityPlan } from './entityPlan.ts'
import type { SpecDocument } from './specDocument.ts'
import type { NoPlan, Plan } from './step.ts'

const way: EntityWay = { noun: 'function', list: 'functions', kinds: ['Function'], create: udf.create, update: udf.update }

/** Creates or changes (with `id`) a function. */
export function planFunction(document: SpecDocument, request: { projectId: string; id?: string }): Plan | NoPlan {
  return entityPlan(document, way, request)
}
