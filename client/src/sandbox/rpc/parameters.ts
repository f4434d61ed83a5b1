import type { Param, Place } from '../../cloud/operations/notation.ts'
import type { AnyOperation } from '../../cloud/operations/operation.ts'
import { digitsOf, parseExact } from '../exactJson.ts'
import { ServiceError } from '../serviceError.ts'

type Pairs = readonly (readonly [name: string, value: string])[]
export type Given = Readonly<Partial<Record<Place, Pairs>>>

/**
 * The parameters of an RPC call, read as its operation describes them: a missing one, one that travels in the wrong place and one that is
 * not of its kind are refused. Parameters that the operation does not know are left aside, as the service does.
 */
export function readParameters(operation: AnyOperation, given: Given): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, param] of Object.entries(operation.params)) {
    // Clients send an optional parameter that has no value as `Name=`.
    const pairs = named(given[param.in], name).filter(([, value]) => value !== '' || param.required)
    if (pairs.length > 0) input[name] = read(name, param, pairs)
    else refuseAbsent(name, param, given)
  }
  return input
}

/** `Name` itself, or the members `Name.1`, `Name.1.Field` of a list. */
function named(pairs: Pairs = [], name: string): Pairs {
  return pairs.filter(([key]) => key === name || (key.startsWith(name) && /^\.\d+(\.|$)/.test(key.slice(name.length))))
}

function refuseAbsent(name: string, param: Param, given: Given): void {
  const other = param.in === 'query' ? 'form' : 'query'
  if (named(given[other], name).length > 0) {
    throw new ServiceError(400, `Missing${name}`, `${name} is mandatory for this action in the ${param.in}; it came in the ${other}.`)
  }
  if (param.required) throw new ServiceError(400, `Missing${name}`, `${name} is mandatory for this action.`)
}

function read(name: string, param: Param, pairs: Pairs): unknown {
  const text = pairs.find(([key]) => key === name)?.[1] ?? ''
  const wrong = (what: string) => new ServiceError(400, 'InvalidParameter', `The specified parameter ${name} is not valid: ${what}.`)
  switch (param.kind) {
    case 'text':
      if (param.required && text === '') throw new ServiceError(400, `Missing${name}`, `${name} is mandatory for this action.`)
      if (param.values !== undefined && !param.values.some((value) => plain(value) === plain(text))) {
        throw wrong(`it must be one of ${param.values.join(', ')}`)
      }
      return text
    case 'id':
      if (!/^-?\d{1,19}$/.test(text)) throw wrong('it must be a 64-bit integer')
      return text
    case 'number':
      if (!/^-?\d{1,15}$/.test(text)) throw wrong('it must be an integer')
      return Number(text)
    case 'boolean':
      if (!/^(true|false)$/i.test(text)) throw wrong('it must be true or false')
      return text.toLowerCase() === 'true'
    case 'object':
    case 'list':
      return listOf(name, param, pairs, text, wrong)
  }
}

function listOf(name: string, param: Param, pairs: Pairs, text: string, wrong: (what: string) => ServiceError): unknown {
  if (param.as === 'commas') return text.split(',').filter((member) => member !== '')
  if (param.as === 'members') return membersOf(name, pairs)
  let list: unknown
  try {
    list = parseExact(text)
  } catch {
    throw wrong('it must be a list as JSON text')
  }
  if (!Array.isArray(list)) throw wrong('it must be a list as JSON text')
  return list.map((member) => (typeof member === 'object' ? member : (digitsOf(member) ?? member)))
}

/** `Name.1.Field` and its like. */
function membersOf(name: string, pairs: Pairs): Record<string, string>[] {
  const members = new Map<number, Record<string, string>>()
  for (const [key, value] of pairs) {
    const [number = '', field = ''] = key.slice(name.length + 1).split('.')
    const member = members.get(Number(number)) ?? {}
    members.set(Number(number), { ...member, [field]: value })
  }
  return [...members].sort(([a], [b]) => a - b).map(([, member]) => member)
}

/** `DATAWORKS_PROJECT` and `DataworksProject` are both in use. */
function plain(text: string): string {
  return text.replaceAll('_', '').toLowerCase()
}
