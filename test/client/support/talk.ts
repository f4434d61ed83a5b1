import type { Sending } from '../../../client/src/ui.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import type { FakeUi } from './fakeUi.ts'

const requestId = /\b[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\b/g

/** What the user was asked and told, in turn: `pick: title (choice | choice)`. Each id of a request is `ID`. */
export function talk({ asked }: FakeUi): string[] {
  return asked.map(({ kind, title, labels }) =>
    `${kind}: ${title}${labels.length > 0 ? ` (${labels.join(' | ')})` : ''}`.replace(requestId, 'ID'),
  )
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
