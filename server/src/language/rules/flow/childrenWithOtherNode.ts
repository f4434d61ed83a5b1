import { say } from '../../sentence.ts'
import { isObject, type Value } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'
import { edgeType } from './edgeType.ts'

/** Two kinds of edges into the cycle before that the service does not take together on one node. */
export const childrenWithOtherNode: EntityRule = {
  code: 'children-with-other-node',
  severity: 'warning',
  on: 'flowDepend',
  check({ value: { depends } }) {
    if (!Array.isArray(depends) || depends.length < 2) return
    const [children, other] = [depends.findIndex(isToChildren), depends.findIndex(isToOtherNode)]
    if (children < 0 || other < 0) return
    return {
      at: ['depends', other, 'type'],
      message: say`A node cannot depend on the last cycle of its children and of another node at once: the service refuses to deploy it.`,
      related: [{ at: ['depends', children, 'type'], message: say`It depends on its children here.` }],
    }
  },
}

function isToChildren(edge: Value): boolean {
  return isObject(edge) && edgeType(edge) === 'crosscycledependsonchildren'
}

function isToOtherNode(edge: Value): boolean {
  return isObject(edge) && edgeType(edge) === 'crosscycledependsonothernode'
}
