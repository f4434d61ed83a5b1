import { digitsOf } from '../exactJson.ts'
import { isObject, type JsonObject, listIn } from '../json.ts'

/** Fields that may name a shared part by its id, and the lists of the body that hold such parts. */
const shared: Readonly<Record<string, string>> = {
  script: 'scripts',
  trigger: 'triggers',
  runtimeResource: 'runtimeResources',
  datasource: 'datasources',
}

/** The entity with `script: "{{scripts.s1}}"` and its like replaced by what they name, in inner nodes too. Unknown names stay. */
export function inlined(entity: JsonObject, body: JsonObject): JsonObject {
  const hasShared = Object.values(shared).some((list) => listIn(body, list).length > 0)
  return hasShared ? (replaced(entity, body) as JsonObject) : entity
}

function replaced(value: unknown, body: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((member) => replaced(member, body))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const list = shared[key]
      const part = list !== undefined && typeof member === 'string' ? partNamed(member, listIn(body, list)) : undefined
      return [key, part ?? replaced(member, body)]
    }),
  )
}

function partNamed(reference: string, parts: readonly unknown[]): JsonObject | undefined {
  const id = bareId(reference)
  return parts.filter(isObject).find((part) => digitsOf(part.id) === id)
}

/** `{{nodes.n1}}`, `{{n1}}` and `n1` all name `n1`. */
export function bareId(reference: string): string {
  return /^\{\{(?:[^.}]*\.)?([^.}]*)\}\}$/.exec(reference)?.[1] ?? reference
}
