import { parseReference } from '../../model/reference.ts'
import type { Path } from '../../problem.ts'
import { say } from '../../sentence.ts'
import { isBlank, scalarText, type Value } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule, Finding } from '../rule.ts'
import { edgeType } from './edgeType.ts'

/** The same edge again: it changes nothing. */
export const repeatedEdge: EntityRule = {
  code: 'repeated-edge',
  severity: 'hint',
  on: 'flowDepend',
  check({ value: { depends } }) {
    if (!Array.isArray(depends) || depends.length < 2) return
    const first = new Map<string, Path>()
    return objectsIn(depends).flatMap(({ object, index }): Finding[] => {
      if (isBlank(object.nodeId) && isBlank(object.output) && object.type === undefined) return []
      const at = ['depends', index]
      const key = [edgeType(object), idOf(object.nodeId), idOf(object.output)].join('\n')
      const known = first.get(key)
      if (!known) {
        first.set(key, at)
        return []
      }
      return [
        {
          at,
          message: say`The node has this edge already.`,
          tag: 'unnecessary',
          related: [{ at: known, message: say`The first one is here.` }],
          fix: { title: say`Remove the repeated edge`, change: { kind: 'remove' } },
        },
      ]
    })
  },
}

function idOf(value: Value | undefined): string | undefined {
  const text = scalarText(value)
  return text === undefined ? undefined : parseReference(text).id
}
