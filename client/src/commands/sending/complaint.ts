import { entityLists, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'

/**
 * The name of the entity in a document that a message of the service is about, when it says so. The service's messages point by a JSON path
 * (`$.spec.workflows[0].nodes[1].trigger.cron: …`), or end in what they are about: a name, an id, an output, a path, a data source, a schedule
 * (`Node with the same name already exists in the project: load`, `can not exported multiple nodes into the same output: shop.load`).
 */
export function complaint(document: SpecDocument, message: string): string | undefined {
  const path = /\$((?:\.[\w-]+|\[\d+\]|\['[^']+'\])+)/.exec(message)?.[1]
  const pointed = path === undefined ? undefined : nameOnPath(document, path)
  if (pointed !== undefined) return pointed
  const entities = entitiesIn(document, document.kind === 'DataServiceApi' ? 'while' : '')
  const things = thingsNamed(message)
  const called = entities.find(({ name }) => things.has(name))
  return (called ?? entities.find(({ texts }) => texts.some((text) => things.has(text))))?.name
}

interface Named {
  readonly name: string
  /** What else it says itself, inner entities left aside. */
  readonly texts: readonly string[]
}

/** What comes after a colon, and what stands between quotes or brackets. A full stop at the end may belong to the sentence. */
function thingsNamed(message: string): ReadonlySet<string> {
  const tails = [...message.matchAll(/: /g)].map(({ index }) => message.slice(index + 2).trim())
  const marked = [...message.matchAll(/"([^"]+)"|'([^']+)'|“([^”]+)”|\[([^\]]+)\]/g)].flatMap(([, ...groups]) => groups)
  const found = [...tails, ...marked].filter((text) => text !== undefined)
  return new Set(found.flatMap((text) => [text, text.replace(/\.$/, '')]))
}

/** The innermost entity on the way. */
function nameOnPath(document: SpecDocument, path: string): string | undefined {
  let name: string | undefined
  let value: unknown = document
  let list = ''
  for (const [, key, index, quoted] of path.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)) {
    const step = key ?? quoted
    value = Array.isArray(value) ? value[Number(index)] : isRecord(value) && step !== undefined ? value[step] : undefined
    if (isRecord(value) && holdsEntities(step ?? list)) name = nameIn(value) ?? name
    list = step ?? list
  }
  return name
}

function entitiesIn(value: unknown, under = ''): Named[] {
  if (Array.isArray(value)) return value.flatMap((entry) => entitiesIn(entry, under))
  if (!isRecord(value)) return []
  const inner = Object.entries(value).flatMap(([key, member]) => entitiesIn(member, key))
  const name = holdsEntities(under) ? nameIn(value) : undefined
  return name === undefined ? inner : [{ name, texts: textsIn(value) }, ...inner]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, member]) => (holdsEntities(key) ? [] : textsIn(member)))
}

/** The lists of entities, and the single node that ends a loop. An API of the data service is a document itself. */
function holdsEntities(key: string): boolean {
  return entityLists.includes(key) || key === 'while'
}

function nameIn({ name }: SpecDocument): string | undefined {
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined
}
