import { isRecord } from '../../cloud/plan/specDocument.ts'

/** Lists whose order says nothing, with what their entries are known by. */
const unordered: Readonly<Record<string, readonly string[]>> = {
  workflows: ['id', 'name'],
  nodes: ['id', 'name'],
  fileResources: ['id', 'name'],
  functions: ['id', 'name'],
  dependencies: ['nodeId'],
  flow: ['nodeId'],
  nodeOutputs: ['data'],
}

/** What entries of some list without order are known by. */
export const identities = [...new Set(Object.values(unordered).flat())]

/** The same value, with keys and with entries of lists without order as another one has them, so that a comparison shows what differs and nothing else. */
export function inOrderOf(value: unknown, model: unknown, key = ''): unknown {
  if (Array.isArray(value) && Array.isArray(model)) return entriesInOrder(value, model, key)
  if (!isRecord(value) || !isRecord(model)) return value
  const keys = [...Object.keys(model).filter((name) => name in value), ...Object.keys(value).filter((name) => !(name in model))]
  return Object.fromEntries(keys.map((name) => [name, inOrderOf(value[name], model[name], name)]))
}

function entriesInOrder(entries: readonly unknown[], models: readonly unknown[], key: string): readonly unknown[] {
  const names = unordered[key]
  if (!names) return entries.map((entry, at) => inOrderOf(entry, models[at]))
  const placed = entries.map((entry) => ({ entry, at: models.findIndex((model) => isSame(entry, model, names)) }))
  const last = models.length
  return placed
    .toSorted((a, b) => (a.at < 0 ? last : a.at) - (b.at < 0 ? last : b.at))
    .map(({ entry, at }) => inOrderOf(entry, at < 0 ? undefined : models[at]))
}

function isSame(entry: unknown, model: unknown, names: readonly string[]): boolean {
  return isRecord(entry) && isRecord(model) && names.some((name) => entry[name] !== undefined && entry[name] === model[name])
}
