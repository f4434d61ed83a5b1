import type { Call, CallOptions, ListOperation, Paging } from '../operations/operation.ts'

/** Where a page starts: a page number or a cursor. Only to be handed back. */
export type Position = string | number

export interface RowPage<Row> {
  readonly rows: readonly Row[]
  /** How many rows there are in all, when the service says so. */
  readonly total?: number
  /** Where to go on; absent on the last page. */
  readonly next?: Position
}

export interface PageOptions extends CallOptions {
  /** Rows per call, at most 100. */
  readonly size?: number
}

/** One page, by one call: the first one, or the one at the `next` of the page before. Rows may shift while others change the list. */
export async function page<I, Row>(
  call: Call,
  operation: ListOperation<I, Row>,
  input: NoInfer<I>,
  from?: Position,
  { size = 100, ...options }: PageOptions = {},
): Promise<RowPage<Row>> {
  const { paging } = operation
  const answer = await call(operation, { ...input, ...asked(operation, from, size) }, options)
  const found = at(answer, paging.rows)
  const rows = (Array.isArray(found) ? found : []) as readonly Row[]
  return paging.by === 'number' ? byNumber(paging, answer, rows, from, size) : byCursor(paging, answer, rows, from)
}

function asked({ paging, params }: ListOperation<never, unknown>, from: Position | undefined, size: number): Record<string, Position> {
  if (paging.by === 'number') return { PageNumber: from ?? 1, PageSize: size }
  if (from === undefined) return { [paging.size]: size }
  return { [paging.size]: size, [paging.cursor]: params[paging.cursor]?.kind === 'number' ? Number(from) : from }
}

function byNumber<Row>(
  { total }: Paging & { by: 'number' },
  answer: unknown,
  rows: readonly Row[],
  from: Position = 1,
  size: number,
): RowPage<Row> {
  // Some operations write the count as text.
  const count = Number(at(answer, total) ?? Number.NaN)
  const known = Number.isFinite(count)
  const more = rows.length > 0 && (known ? Number(from) * size < count : rows.length >= size)
  return { rows, ...(known && { total: count }), ...(more && { next: Number(from) + 1 }) }
}

function byCursor<Row>(
  { next }: Paging & { by: 'cursor' },
  answer: unknown,
  rows: readonly Row[],
  from: Position | undefined,
): RowPage<Row> {
  const cursor = at(answer, next)
  const more =
    (typeof cursor === 'string' || typeof cursor === 'number') && cursor !== '' && String(cursor) !== String(from) && String(cursor) !== '0'
  return { rows, ...(more && { next: cursor }) }
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value)
}
