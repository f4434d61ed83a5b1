import { spoken } from '../../../server/src/language/sentence.ts'
import type { Sending } from '../../../client/src/ui.ts'
import type { FakeUi } from './fakeUi.ts'

/** What the user was asked and told, in turn: `pick: title (choice | choice)`. */
export function talk({ asked }: FakeUi): string[] {
  return asked.map(({ kind, title, labels }) => `${kind}: ${title}${labels.length > 0 ? ` (${labels.join(' | ')})` : ''}`)
}

/** The last thing that the user was asked to let go. */
export function confirmed({ asked }: FakeUi): { steps: string[]; notes: string[]; requests: string[] } {
  const { question } = asked.findLast(({ kind }) => kind === 'confirm') ?? {}
  const { steps, notes } = question as Sending
  return {
    steps: steps.map(({ title }) => spoken(title)),
    notes: notes.map(({ kind, message }) => `${kind}: ${spoken(message)}`),
    requests: steps.flatMap(({ request }) => (request ? [request((words) => spoken(words))] : [])),
  }
}
