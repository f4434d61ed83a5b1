import { parseReference } from '../../model/reference.ts'
import { say } from '../../sentence.ts'
import { isBlank, isObject, scalarText, type Value, type ValueObject } from '../../syntax/value.ts'
import { objectsIn } from '../present.ts'
import type { EntityRule } from '../rule.ts'

const groups = ['variables', 'variable'] as const

/** A variable that the node takes in but that neither a name nor a parameter hands to its code. */
export const unboundInput: EntityRule = {
  code: 'unbound-input',
  severity: 'hint',
  on: 'node',
  check({ value: node }) {
    const { inputs, script } = node
    // A script that stands elsewhere has its parameters there.
    if (!isObject(inputs) || typeof script === 'string' || !groups.some((group) => Array.isArray(inputs[group]))) return
    return groups.flatMap((group) => {
      const open = objectsIn(inputs[group]).filter(({ object }) => isBlank(object.inputName))
      const sources = open.length > 0 ? sourcesOf(node) : []
      const unbound = open.filter(({ object }) => !sources.some((source) => isSame(source, object)))
      return unbound.map(({ object, index }) => ({
        at: ['inputs', group, index, ...(object.name === undefined ? [] : ['name'])],
        message: say`No code sees the input "${scalarText(object.name) ?? ''}": give it an "inputName", or a parameter whose "referenceVariable" is this variable.`,
      }))
    })
  },
}

/** The variables that parameters, a parameter hub or a loop of the node take their values from. */
function sourcesOf({ script, 'param-hub': dashed, paramHub = dashed, 'for-each': loop, foreach = loop }: ValueObject): Value[] {
  const parameters = isObject(script) ? objectsIn(script.parameters) : []
  const handedOn = isObject(paramHub) ? objectsIn(paramHub.variables) : []
  const array = isObject(foreach) ? [foreach.array ?? null] : []
  return [...parameters, ...handedOn].map(({ object }) => object.from ?? object.referenceVariable ?? null).concat(array)
}

function isSame(source: Value, input: ValueObject): boolean {
  const text = scalarText(source)
  if (text !== undefined) return parseReference(text).id === scalarText(input.id)
  if (!isObject(source)) return false
  if (!isBlank(source.id) && scalarText(source.id) === scalarText(input.id)) return true
  const outputs = [source.nodeOutput ?? outputOf(source), outputOf(input)].map((output) => scalarText(output))
  return source.name === input.name && (outputs[0] === undefined || outputs[1] === undefined || outputs[0] === outputs[1])
}

function outputOf({ node }: ValueObject): Value | undefined {
  return isObject(node) ? node.output : undefined
}
