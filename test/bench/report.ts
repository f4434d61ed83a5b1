import { type Figure, type Form, figureNames, figures, type Goal, goals, type Samples } from './figures.ts'

/** What came out for one form and size: all samples of ours and of the peer; none where the peer was not asked. */
export interface Outcome {
  readonly form: Form
  readonly size: number
  readonly ours: Samples
  readonly peer: Samples
}

interface Judged {
  readonly goal: string
  readonly reached: boolean
  /** How far it is from the goal: 1 is reached. */
  readonly times: number
}

/** The figures side by side, with the goals that hold at this size. */
export function table(outcome: Outcome, peerName: string): string {
  const head = row('', 'ours p50', 'p95', peerName, 'p95', 'ratio', 'goals')
  const rows = figureNames.map((figure) => {
    const [ours, peer] = [outcome.ours.get(figure) ?? [], outcome.peer.get(figure) ?? []]
    const ratio = ratioOf(ours, peer)
    const judged = judgedGoals(outcome, figure).map(({ goal, reached, times }) => (reached ? goal : `${goal}: ${times.toFixed(2)} times`))
    return row(
      figures[figure],
      shown(quantile(ours, 0.5)),
      shown(quantile(ours, 0.95)),
      shown(quantile(peer, 0.5)),
      shown(quantile(peer, 0.95)),
      ratio === undefined ? '' : ratio.toFixed(4),
      judged.join('; '),
    )
  })
  return [head, ...rows].join('\n')
}

/** The goals that were not reached, and how far they are. */
export function missed(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap((outcome) =>
    figureNames.flatMap((figure) =>
      judgedGoals(outcome, figure).flatMap(({ goal, reached, times }) =>
        reached ? [] : [`  ${outcome.form.toUpperCase()} ${outcome.size}: ${figures[figure]} ${goal}: ${times.toFixed(2)} times that`],
      ),
    ),
  )
  return lines.length === 0 ? 'All goals are reached.' : ['Not reached:', ...lines].join('\n')
}

function judgedGoals(outcome: Outcome, figure: Figure): Judged[] {
  return goals
    .filter((goal) => goal.figures.includes(figure) && (goal.size === undefined || goal.size === outcome.size))
    .flatMap((goal) => judged(goal, outcome, outcome.ours.get(figure) ?? [], outcome.peer.get(figure) ?? []))
}

function judged({ ratio, p50, p95 }: Goal, { form }: Outcome, ours: readonly number[], peer: readonly number[]): Judged[] {
  const compared = [
    { name: 'p50', limit: p50, value: quantile(ours, 0.5) },
    { name: 'p95', limit: p95, value: quantile(ours, 0.95) },
    { name: 'ratio', limit: ratio?.[form], value: ratioOf(ours, peer) },
  ]
  return compared.flatMap(({ name, limit, value }) =>
    limit === undefined || value === undefined ? [] : [{ goal: `${name} ≤ ${limit}`, reached: value <= limit, times: value / limit }],
  )
}

function ratioOf(ours: readonly number[], peer: readonly number[]): number | undefined {
  const [a, b] = [quantile(ours, 0.5), quantile(peer, 0.5)]
  return a === undefined || b === undefined ? undefined : a / b
}

/** The value that a share of the values does not exceed; the upper one of the two in the middle of an even number. */
function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.min(Math.floor(share * values.length), values.length - 1)]
}

function shown(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 0)
}

function row(name: string, ...[a = '', b = '', c = '', d = '', ratio = '', goal = '']: readonly string[]): string {
  return `${name.padEnd(42)}${a.padStart(9)}${b.padStart(8)}${c.padStart(22)}${d.padStart(8)}${ratio.padStart(9)}  ${goal}`.trimEnd()
}
