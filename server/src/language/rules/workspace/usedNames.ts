import type { Block } from '../../document/block.ts'
import type { Difference } from '../../document/difference.ts'
import type { FlowDocument, View } from '../../document/document.ts'
import { Cards } from '../../model/cards/cards.ts'
import { Tally } from '../../model/cards/tally.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import type { Path } from '../../problem.ts'
import { type Visit, walk } from '../../schema/walk.ts'
import { isBrokenBlock } from '../../syntax/tree.ts'
import { isBlank, scalarText } from '../../syntax/value.ts'

/** What a workspace may have. */
export type Named = 'datasource' | 'runtimeResource'

/** A place that names something of the workspace. */
export interface NameUse {
  readonly entity: Named
  readonly text: string
  readonly block: Block
  readonly path: Path
}

/** The names of things of the workspace that a document uses, each with its places, and the data sources that it defines itself. */
export class UsedNames implements View {
  readonly #uses: Readonly<Record<Named, Cards<NameUse>>> = { datasource: new Cards(nobody), runtimeResource: new Cards(nobody) }
  readonly #defined = new Tally(nobody)

  static of(document: FlowDocument): UsedNames {
    return document.view(newUsedNames)
  }

  of(entity: Named): Iterable<readonly [name: string, uses: readonly NameUse[]]> {
    return this.#uses[entity].all()
  }

  defines(datasource: string): boolean {
    return this.#defined.has(datasource)
  }

  update({ gone, come }: Difference, document: FlowDocument): void {
    for (const { block } of gone) {
      const { defined, uses } = namesOf(block)
      for (const { entity, text } of uses) this.#uses[entity].drop(text, block)
      for (const name of defined) this.#defined.count(name, -1)
    }
    for (const { block } of come) {
      const { defined, uses } = namesOf(block)
      for (const use of uses) this.#uses[use.entity].put(use.text, use)
      for (const name of defined) this.#defined.count(name, 1)
    }
    for (const cards of Object.values(this.#uses)) cards.settle((block) => document.offset(block, 0))
    this.#defined.settle()
  }
}

const nobody = { asker: undefined }

function newUsedNames(): UsedNames {
  return new UsedNames()
}

interface BlockNames {
  readonly defined: readonly string[]
  readonly uses: readonly NameUse[]
}

const none: BlockNames = { defined: [], uses: [] }

function namesOf(block: Block): BlockNames {
  return isBrokenBlock(block) ? none : block.derive(findNames)
}

function findNames(block: Block): BlockNames {
  const visits = walk(block).visits.filter(({ entity }) => entity === 'datasource' || entity === 'runtimeResource')
  if (visits.length === 0) return none
  return {
    defined: visits.flatMap((visit) => (isDefinition(visit) ? (scalarText(visit.value.name) ?? []) : [])),
    uses: visits.flatMap((visit) => (isDefinition(visit) ? [] : useIn(visit, block))),
  }
}

/** Where a data source stands under a key of its own it is used; the entries of a list are definitions. */
function isDefinition({ entity, path }: Visit): boolean {
  return entity === 'datasource' && path.at(-1) !== 'datasource'
}

function useIn({ entity, value, path }: Visit, block: Block): NameUse[] {
  const datasource = entity === 'datasource'
  const key = datasource ? 'name' : 'resourceGroup'
  const text = isBlank(value[key]) ? undefined : scalarText(value[key])
  if (text === undefined || hasPlaceholder(text)) return []
  return [{ entity: datasource ? 'datasource' : 'runtimeResource', text, block, path: [...path, key] }]
}
