import type { Definition } from '../../model/facts.ts'
import { placeOf } from '../../model/index.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { own } from '../../own.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { valueAt } from '../../syntax/value.ts'
import type { FactRule } from '../rule.ts'

/** Lists of the body whose members are there to be referred to. */
const lists: Readonly<Record<string, string>> = {
  script: 'scripts',
  trigger: 'triggers',
  variable: 'variables',
  runtimeResource: 'runtimeResources',
}

/** A shared script, trigger, variable or resource group that nothing refers to. */
export const unusedEntity: FactRule = {
  code: 'unused-entity',
  severity: 'hint',
  facts: 'definitions',
  needsWhole: true,
  check(definition, index) {
    const { entity, id, block, path } = definition
    if (!isShared(definition) || !index.hasNodes || index.mayBeUsed(entity, id) || hasPlaceholder(id) || isReadByName(definition)) return
    return {
      at: placeOf({ block, path: [...path, 'id'] }),
      message: say`Nothing in this document refers to "${id}".`,
      tag: 'unnecessary',
    }
  },
}

function isShared({ entity, path, block, list }: Definition): boolean {
  const home = own(lists, entity)
  if (home === undefined) return false
  return path.length === 0 ? block.role === entity : list === home && path.length === (path[0] === 'spec' ? 3 : 2)
}

/** Code reads the parameters of a workflow, and variables of wider scopes, by their name. */
function isReadByName({ entity, block, path }: Definition): boolean {
  if (entity !== 'variable') return false
  const scope = valueAt(blockValue(block), [...path, 'scope'])
  return scope !== 'NodeParameter' && scope !== 'NodeContext'
}
