import { failuresOf } from '../../schema/failure.ts'
import { say } from '../../sentence.ts'
import { isObject, scalarText, type Value, type ValueObject } from '../../syntax/value.ts'
import type { BlockRule, Finding, LocalFix } from '../rule.ts'

/** An outdated description shows `inputs` and `outputs` as lists; every parser fails on that. */
export const inputsAsList: BlockRule = {
  code: 'inputs-as-list',
  severity: 'error',
  block: true,
  about: 'failures',
  check(block) {
    return failuresOf(block).flatMap((failure): Finding[] => {
      const key = failure.path.at(-1)
      if (failure.kind !== 'type' || failure.found !== 'array' || (key !== 'inputs' && key !== 'outputs')) return []
      const fix = sorted(failure.value as readonly Value[])
      const message = say`"${key}" must be an object with the lists "nodeOutputs", "tables" and "variables", not a list.`
      return [{ at: failure.path, message, ...(fix && { fix }) }]
    })
  },
}

type Group = 'nodeOutputs' | 'tables' | 'variables'

/** The entries in their groups; undefined where one does not say what it is. */
function sorted(list: readonly Value[]): LocalFix | undefined {
  const value: Partial<Record<Group, Value[]>> = {}
  for (const item of list) {
    const group = isObject(item) ? groupOf(item) : undefined
    if (group === undefined) return undefined
    value[group] = [...(value[group] ?? []), item]
  }
  return { title: say`Sort the entries into groups`, change: { kind: 'json', value } }
}

function groupOf(item: ValueObject): Group | undefined {
  switch (scalarText(item.artifactType)?.toLowerCase()) {
    case 'nodeoutput':
    case 'output':
      return 'nodeOutputs'
    case 'table':
      return 'tables'
    case 'variable':
      return 'variables'
    case undefined:
      return item.data !== undefined
        ? 'nodeOutputs'
        : item.guid !== undefined
          ? 'tables'
          : item.scope !== undefined
            ? 'variables'
            : undefined
    default:
      return undefined
  }
}
