import { closest } from '../../closest.ts'
import { say } from '../../sentence.ts'
import { isObject, type Value, type ValueObject } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule, Finding } from '../rule.ts'

/** A condition asks for a variable that the node does not have. Names with a dot (`dag.…`, `spec.…`) are given from outside. */
export const unknownBranchVariable: EntityRule = {
  code: 'unknown-branch-variable',
  severity: 'hint',
  on: 'node',
  check({ value: node }) {
    if (!isObject(node.branch)) return
    const names = namesOf(node)
    return names && objectsIn(node.branch.branches).flatMap(({ object: { when }, index }) => judge(when, index, names) ?? [])
  },
}

function judge(when: Value | undefined, index: number, names: readonly string[]): Finding | undefined {
  if (typeof when !== 'string') return undefined
  const unknown = variablesIn(when).find((name) => !names.includes(name))
  if (unknown === undefined) return undefined
  const at = ['branch', 'branches', index, 'when']
  const near = closest(unknown, names)
  if (near === undefined)
    return { at, message: say`"${unknown}" is neither a parameter of the node nor the "inputName" of one of its inputs.` }
  const text = when.replaceAll(`\${${unknown}}`, `\${${near}}`)
  return {
    at,
    message: say`The node has no parameter or input called "${unknown}". Did you mean "${near}"?`,
    fix: { title: say`Change to "${text}"`, change: { kind: 'value', text } },
  }
}

function variablesIn(condition: string): string[] {
  return [...condition.matchAll(/\$\{(\w+)\}/g)].flatMap((match) => match[1] ?? [])
}

/** Undefined where some of the names stand elsewhere: in a shared script, or behind a reference. */
function namesOf({ script, inputs }: ValueObject): string[] | undefined {
  const parameters = isObject(script) ? script.parameters : undefined
  const groups = isObject(inputs) ? [inputs.variables, inputs.variable] : []
  if (typeof script === 'string' || [parameters, ...groups].some(hasReference)) return undefined
  return [parameters, ...groups]
    .flatMap(objectsIn)
    .flatMap(({ object }) => [object.name, object.inputName].filter((name) => typeof name === 'string'))
}

function hasReference(list: Value | undefined): boolean {
  return Array.isArray(list) && (list as readonly Value[]).some((member) => typeof member === 'string')
}
