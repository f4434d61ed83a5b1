import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Results } from '../../cloud/plan/runPlan.ts'
import type { Plan } from '../../cloud/plan/step.ts'
import type { FlowText } from '../../tools.ts'
import type { Sending } from '../../ui.ts'
import { requestText } from './requestText.ts'

interface Occasion {
  /** The name of the workspace. */
  readonly to: string
  readonly action: Words
  readonly instead?: Sending['instead']
  /** Of steps that have been done already: they are not sent again. */
  readonly results: Results
  readonly document: FlowText | undefined
}

type Note = Sending['notes'][number]

const mostWarnings = 5

/** A plan as the user is asked about it: the steps that are left, and what there is to know before saying yes. */
export function confirmation({ title, steps, notes }: Plan, { to, action, instead, results, document }: Occasion): Sending {
  const left = steps.filter(({ id }) => !(id in results))
  return {
    title,
    to,
    action,
    ...(instead && { instead }),
    steps: left.map((step) =>
      step.kind === 'call' ? { title: step.title, request: (speak) => requestText(step, steps, speak) } : { title: step.title },
    ),
    notes: [
      ...(left.length < steps.length ? [hint(say`What was done before is not sent again.`)] : []),
      ...notes.filter(({ kind }) => kind === 'overwrites').map(({ message }) => warning(message)),
      ...notes.filter(({ kind }) => kind === 'ignored').map(({ message }) => warning(message)),
      ...warningsOf(document, new Set(notes.map(({ rule }) => rule))),
      ...notes.filter(({ kind }) => kind === 'hint').map(({ message }) => hint(message)),
    ],
  }
}

/** Without those of rules that say what has been said. */
function warningsOf(document: FlowText | undefined, said: ReadonlySet<string | undefined>): Note[] {
  const warnings = (document?.problems ?? []).filter(({ severity, code }) => severity === 'warning' && !(code && said.has(code)))
  const more = warnings.length - mostWarnings
  return [
    ...warnings.slice(0, mostWarnings).map(({ line, message }) => warning(say`Line ${line + 1}: ${message}`)),
    ...(more > 0 ? [warning(say`The Problems view has the other warnings of the document (${more}).`)] : []),
  ]
}

function warning(message: Words): Note {
  return { kind: 'warning', message }
}

function hint(message: Words): Note {
  return { kind: 'hint', message }
}
