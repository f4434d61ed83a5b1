import { bodyOf, entriesOf, isRecord, type SpecDocument } from '../../cloud/plan/specDocument.ts'
import { copyName } from './copyName.ts'

/** What a document says when it is to make another thing of the same kind. */
export interface Copies {
  /** New names of workflows, nodes, resources …, by the old ones. They are unique in a workspace. */
  readonly names: ReadonlyMap<string, string>
  /** Those of workflows, after which the folders of their nodes are called. */
  readonly workflows: ReadonlySet<string>
  /** Words of the document instead of the ids of the service. */
  readonly ids: ReadonlyMap<string, string>
  /** Names of outputs, which are unique in a workspace too. */
  readonly outputs: ReadonlyMap<string, string>
}

const lists = ['workflows', 'nodes', 'fileResources', 'functions', 'components']
/** Of container nodes, with the single node that ends a loop. */
const sections = ['do-while', 'doWhile', 'for-each', 'foreach', 'combined', 'subflow', 'paiflow']
const endings = ['while', 'specWhile']

/** Names, ids and outputs of the copy of a document. Names inside a loop stay: they count only there. */
export function copiesOf(document: SpecDocument): Copies {
  const body = bodyOf(document)
  const outer = lists.flatMap((list) => entriesOf(body, list).map((entity) => ({ list, entity })))
  const entities = outer.flatMap(({ entity }) => [entity, ...entriesOf(entity, 'nodes')])
  const workflows = new Set(namesOf([body, ...entriesOf(body, 'workflows')]))
  const files = new Set(namesOf(entriesOf(body, 'fileResources')))
  const names = new Map(namesOf([body, ...entities]).map((name) => [name, copyName(name, files.has(name))]))
  const ids = new Map<string, string>()
  const outputs = new Map<string, string>()
  for (const entity of [...entities.flatMap(withInner), body]) {
    const { id, name } = entity
    const word = typeof name === 'string' ? (names.get(name) ?? name) : undefined
    if (typeof id === 'string' && word !== undefined && !ids.has(id)) ids.set(id, unused(word, ids))
    for (const output of outputsOf(entity)) outputs.set(output, copyOutput(output, [id, name], word))
  }
  return { names, workflows, ids, outputs }
}

function namesOf(entities: readonly SpecDocument[]): readonly string[] {
  return entities.map(({ name }) => name).filter((name) => typeof name === 'string')
}

/** Nodes of two loops may have the same name. */
function unused(word: string, ids: ReadonlyMap<string, string>): string {
  const taken = new Set(ids.values())
  for (let at = 1; ; at++) {
    const candidate = at === 1 ? word : `${word}_${at}`
    if (!taken.has(candidate)) return candidate
  }
}

function withInner(entity: SpecDocument): readonly SpecDocument[] {
  const inner = sections.flatMap((key) => {
    const section = entity[key]
    return isRecord(section) ? [...entriesOf(section, 'nodes'), ...endings.map((ending) => section[ending]).filter(isRecord)] : []
  })
  return [entity, ...inner.flatMap(withInner)]
}

/** The spellings of the group and of the name of an output are those of the parsers. */
function outputsOf({ outputs }: SpecDocument): readonly string[] {
  const groups = isRecord(outputs) ? ['nodeOutputs', 'nodeOutput', 'outputs', 'output'].flatMap((group) => entriesOf(outputs, group)) : []
  return groups.map(({ data }) => data).filter((data) => typeof data === 'string')
}

/** `shop.4634978808809541234_out` and `shop.read` say after whom they are called. */
function copyOutput(output: string, called: readonly unknown[], word = ''): string {
  for (const part of called) {
    for (const end of ['', '_out']) {
      const old = `${part}${end}`
      if (typeof part === 'string' && part !== '' && (output === old || output.endsWith(`.${old}`)))
        return output.slice(0, output.length - old.length) + word + end
    }
  }
  return `${output}_copy`
}
