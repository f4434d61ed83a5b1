import { say, type Words } from '../../../server/src/language/sentence.ts'
import type { Choice } from '../choice.ts'
import type { Position, RowPage } from '../cloud/paging/page.ts'
import type { Ui } from '../ui.ts'

export interface Listed<Row, T> {
  readonly title: Words
  readonly placeholder?: Words
  /** One page, by one call. */
  readonly page: (from?: Position) => Promise<RowPage<Row>>
  /** The choices among all rows that are there by now. */
  readonly choices: (rows: readonly Row[]) => readonly Choice<T>[]
}

type Answer<T> = { readonly chosen: T } | 'more'

/** One of a list of the service: one call to show it, and one more each time the user wants to see more of it. Rejects with a CloudError. */
export async function pickListed<Row, T>(ui: Ui, { title, placeholder, page, choices }: Listed<Row, T>): Promise<T | undefined> {
  const rows: Row[] = []
  let next: Position | undefined
  const load = async (): Promise<readonly Choice<Answer<T>>[]> => {
    const one = await page(next)
    rows.push(...one.rows)
    next = one.next
    const shown = choices(rows).map(asAnswer)
    return next === undefined ? shown : [...shown, { label: say`Load more…`, icon: 'chevron-down', value: 'more' }]
  }
  for (;;) {
    const answer = await ui.pick({ title, ...(placeholder !== undefined && { placeholder }), choices: load() })
    if (answer !== 'more') return answer?.chosen
  }
}

function asAnswer<T>({ value, buttons, ...rest }: Choice<T>): Choice<Answer<T>> {
  const told = buttons?.map((button) => ({ ...button, value: { chosen: button.value } }))
  return { ...rest, value: { chosen: value }, ...(told && { buttons: told }) }
}
