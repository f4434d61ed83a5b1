import type { Block } from '../document/block.ts'
import type { Path } from '../problem.ts'
import type { Visit } from '../schema/walk.ts'
import { isBlank, type ValueObject } from '../syntax/value.ts'

/** A node or workflow that can be expected to describe itself. */
export interface Member {
  readonly block: Block
  readonly path: Path
  readonly isNamed: boolean
}

/** Undefined for what stands for something elsewhere, or only wraps it. */
export function memberOf({ entity, value, path }: Visit, block: Block): Member | undefined {
  const isMember = entity === 'node' || (entity === 'workflow' && isInBody(path, block))
  if (!isMember || isWrapper(value) || !isBlank(value.reference)) return undefined
  return { block, path, isNamed: !isBlank(value.name) }
}

/** Exports of a node come wrapped in a workflow that says nothing of itself. */
export function isWrapper(workflow: ValueObject): boolean {
  return isBlank(workflow.name) && isBlank(workflow.script) && isBlank(workflow.trigger) && Array.isArray(workflow.nodes)
}

function isInBody(path: Path, { role }: Block): boolean {
  const list = path.slice(0, -1).join('/')
  return role === 'workflow'
    ? path.length === 0
    : typeof path.at(-1) === 'number' && list === (role === 'flat' ? 'workflows' : 'spec/workflows')
}
