/** The two forms of a FlowSpec document. */
export type Form = 'json' | 'yaml'

/** A list of this block whose entries are blocks of their own: its text is cut out of the block's at `offset`. */
export interface Run {
  readonly offset: number
  /** Path of the list in the block's value, for example ["spec", "nodes"]. */
  readonly path: readonly string[]
  /** Name of the schema that its entries follow. */
  readonly role: string
}

/** Index of the run among others that is the same list as `runs[index]`: of a key that stands twice, the first or the second one. Below zero where there is none. */
export function sameRun(others: readonly Run[], runs: readonly Run[], index: number): number {
  const run = runs[index]
  const isSame = (other: Run) => run !== undefined && other.role === run.role && other.path.join('/') === run.path.join('/')
  let before = runs.slice(0, index).filter(isSame).length
  return others.findIndex((other) => isSame(other) && before-- === 0)
}

/**
 * A stretch of a document that can be understood alone: an entry of a node, workflow, script, flow … list, or the frame that remains.
 * It knows neither its place in the document nor its neighbours, so that an edit elsewhere leaves it, and everything derived from it, alone.
 */
export class Block {
  readonly form: Form
  /** Name of the schema that the block's value follows: that of the document for frames ("document", "flat" …), else the entity of the list. */
  readonly role: string
  /** Own text, without the text of `runs`. */
  readonly text: string
  readonly runs: readonly Run[]
  /** True for the last entry of its list: no comma may follow it in JSON. */
  readonly last: boolean
  readonly #derived = new Map<unknown, { readonly key: string; readonly result: unknown }>()

  constructor(form: Form, role: string, text: string, runs: readonly Run[], last: boolean) {
    this.form = form
    this.role = role
    this.text = text
    this.runs = runs
    this.last = last
  }

  /** The result of a pure function of this block, computed once. It is thrown away with the block. */
  derive<T>(compute: (block: Block) => T): T {
    return this.deriveWith(compute, { key: '' })
  }

  /** The same with an argument: computed again when an argument with another key comes. */
  deriveWith<A extends { readonly key: string }, T>(compute: (block: Block, argument: A) => T, argument: A): T {
    const known = this.#derived.get(compute)
    if (known?.key === argument.key) return known.result as T
    const result = compute(this, argument)
    this.#derived.set(compute, { key: argument.key, result })
    return result
  }
}
