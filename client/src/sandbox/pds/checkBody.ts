import type { Param } from '../../cloud/operations/notation.ts'
import type { AnyOperation } from '../../cloud/operations/operation.ts'
import { isObject, type JsonObject } from '../json.ts'
import { ServiceError } from '../serviceError.ts'

/** Refuses a body that lacks what its operation needs, or has it in another form. `null` counts as absent. */
export function checkBody(operation: AnyOperation, body: JsonObject): void {
  for (const [name, param] of Object.entries(operation.params)) {
    const value = body[name] ?? undefined
    if (value === undefined) {
      if (param.required) throw new ServiceError(400, `InvalidParameterMissing.${name}`, `The input parameter ${name} is missing.`)
      continue
    }
    if (value === '' && param.required)
      throw new ServiceError(400, `InvalidParameterEmpty.${name}`, `The input parameter ${name} is empty.`)
    const trouble = troubleOf(value, param)
    if (trouble !== undefined)
      throw new ServiceError(400, `InvalidParameter.${name}`, `The input parameter ${name} is not valid: it must be ${trouble}.`)
  }
}

function troubleOf(value: unknown, { kind, values }: Param): string | undefined {
  switch (kind) {
    case 'text':
    case 'id':
      if (typeof value !== 'string') return 'a text'
      return values === undefined || value === '' || values.includes(value) ? undefined : `one of ${values.join(', ')}`
    case 'number':
      return typeof value === 'number' ? undefined : 'a number'
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false'
    case 'list':
      return Array.isArray(value) ? undefined : 'a list'
    case 'object':
      return isObject(value) ? undefined : 'an object'
  }
}
