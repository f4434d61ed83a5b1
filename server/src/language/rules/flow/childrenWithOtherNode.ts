import { say } from '../../sentence.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'
import { edgeType } from './edgeType.ts'

/** Two kinds of edges into the cycle before that the service does not take together on one node. */
export const childrenWithOtherNode: EntityRule = {
  code: 'children-with-other-node',
  severity: 'warning',
  on: 'flowDepend',
  check({ value }) {
    const edges = objectsIn(value.depends)
    const children = edges.find(({ object }) => edgeType(object) === 'crosscycledependsonchildren')
    const other = children && edges.find(({ object }) => edgeType(object) === 'crosscycledependsonothernode')
    if (!children || !other) return
    return {
      at: ['depends', other.index, 'type'],
      message: say`A node cannot depend on the last cycle of its children and of another node at once: the service refuses to deploy it.`,
      related: [{ at: ['depends', children.index, 'type'], message: say`It depends on its children here.` }],
    }
  },
}
