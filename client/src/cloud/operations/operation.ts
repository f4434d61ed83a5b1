import type { Param } from './notation.ts'

export type Product = 'dataworks-public' | 'openplatform' | 'pds'

/**
 * One operation of the service, as data. `I` is what goes in, `A` what comes back.
 *
 * Ids are strings on both sides, however the service writes them: the caller turns every number under a key that ends in `Id` or `Ids`
 * (and those named by `ids`) into its exact digits.
 */
export interface Operation<I, A> {
  readonly product: Product
  readonly version: string
  readonly action: string
  /** RPC: path `/`, action and version in headers. ROA: own path, JSON body. */
  readonly style: 'RPC' | 'ROA'
  readonly method: 'GET' | 'POST'
  readonly pathname: string
  /** A read may be repeated after a failure, a write never is. */
  readonly effect: 'read' | 'write'
  readonly params: Readonly<Record<string, Param>>
  readonly paging?: Paging
  /** Keys of the answer that hold an id although their name does not say so. */
  readonly ids?: readonly string[]
  /** The answer can hold secrets: it is never logged. */
  readonly sensitive?: true
  /** Never set: carries the types of input and answer. */
  readonly types?: (input: I) => A
}

/** Where the rows of a page are (`PagingInfo.Nodes`), and how the next page is asked for. */
export type Paging =
  | { readonly by: 'number'; readonly rows: string; readonly total: string }
  | { readonly by: 'cursor'; readonly rows: string; readonly cursor: string; readonly next: string; readonly size: string }

/** Any of them, where only the data matters. */
export type AnyOperation = Operation<never, unknown>

/** A page of rows, read through `Operation.paging`. */
export type Page = Readonly<Record<string, unknown>>

export interface ListOperation<I, Row> extends Operation<I, Page> {
  readonly paging: Paging
  /** Never set: carries the type of a row. */
  readonly row?: Row
}

export interface CallOptions {
  /** Ends the wait for an answer. Whether a write was carried out is then unknown, and the error says so. */
  readonly signal?: AbortSignal
  /** Milliseconds for one attempt, from the request to the last byte of the answer. */
  readonly timeout?: number
}

/**
 * The one seam to the cloud: commands and tests get it handed in.
 * Rejects with a CloudError, and with nothing else.
 */
export type Call = <I, A>(operation: Operation<I, A>, input: NoInfer<I>, options?: CallOptions) => Promise<A>
