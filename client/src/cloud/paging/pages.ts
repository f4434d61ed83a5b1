import type { Call, ListOperation } from '../operations/operation.ts'
import { type PageOptions, type Position, page, type RowPage } from './page.ts'

export interface PagesOptions extends PageOptions {
  /** The last page that comes has a `next` when this was reached before the end. */
  readonly maxCalls?: number
}

/** Page after page, each by one call when it is asked for. Accounts may have as little as 100 calls a day, hence the limit. */
export async function* pages<I, Row>(
  call: Call,
  operation: ListOperation<I, Row>,
  input: NoInfer<I>,
  { maxCalls = 20, ...options }: PagesOptions = {},
): AsyncGenerator<RowPage<Row>, void> {
  let from: Position | undefined
  for (let calls = 0; calls < maxCalls; calls++) {
    const one = await page(call, operation, input, from, options)
    yield one
    if (one.next === undefined) return
    from = one.next
  }
}

/** The rows of all pages, up to the limit on calls; `complete` says whether that were all. */
export async function allRows<I, Row>(
  call: Call,
  operation: ListOperation<I, Row>,
  input: NoInfer<I>,
  options: PagesOptions = {},
): Promise<{ readonly rows: readonly Row[]; readonly complete: boolean }> {
  const rows: Row[] = []
  let complete = true
  for await (const one of pages(call, operation, input, options)) {
    rows.push(...one.rows)
    complete = one.next === undefined
  }
  return { rows, complete }
}
