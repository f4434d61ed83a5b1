import type { Visit } from '../schema/walk.ts'

/** Sections of a node that hold inner nodes. */
const containers: readonly string[] = ['do-while', 'doWhile', 'for-each', 'foreach', 'combined', 'subflow', 'paiflow']

/** Whether the entity belongs to a node inside a container: the container's schedule rules there. */
export function isInner(visit: Visit): boolean {
  return visit.path.some(isContainer)
}

function isContainer(step: string | number): boolean {
  return typeof step === 'string' && containers.includes(step)
}
