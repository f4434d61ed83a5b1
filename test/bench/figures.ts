/** What is measured of a server: milliseconds from the moment a message is sent to its answer, and MiB for the peak of memory. */
export const figures = {
  start: 'spawn → answer to initialize',
  cold: 'spawn → first diagnostics',
  open: 'first open → diagnostics',
  edit: 'one character → diagnostics',
  editId: 'one character of an id → diagnostics',
  editFrame: 'one character of the frame → diagnostics',
  cut: 'one node cut → diagnostics',
  paste: 'pasted back → diagnostics',
  typeAndComplete: 'keystroke, then completion',
  complete: 'completion at rest',
  hover: 'hover at rest',
  symbols: 'document symbols',
  memory: 'memory, peak (MiB)',
} as const

export type Figure = keyof typeof figures
export const figureNames = Object.keys(figures) as readonly Figure[]

/** All samples of each figure. A figure that the server did not live to give has none. */
export type Samples = ReadonlyMap<Figure, readonly number[]>

export type Form = 'json' | 'yaml'

/** How a figure should come out at some sizes: as a share of the peer's median, or in milliseconds. */
export interface Goal {
  readonly figures: readonly Figure[]
  /** All sizes when absent. */
  readonly size?: number
  readonly ratio?: Readonly<Record<Form, number>>
  readonly p50?: number
  readonly p95?: number
}

export const goals: readonly Goal[] = [
  { figures: ['edit', 'editId', 'editFrame'], p50: 2, p95: 6 },
  { figures: ['edit', 'typeAndComplete'], size: 1000, ratio: { json: 1 / 100, yaml: 1 / 500 } },
  { figures: ['cut', 'paste'], size: 1000, ratio: { json: 1 / 50, yaml: 1 / 200 } },
  { figures: ['open'], size: 1000, ratio: { json: 0.4, yaml: 0.15 } },
  { figures: ['cold'], size: 10, ratio: { json: 0.7, yaml: 0.2 } },
  { figures: ['complete', 'hover'], size: 1000, ratio: { json: 1, yaml: 0.05 } },
  { figures: ['memory'], size: 1000, ratio: { json: 0.5, yaml: 0.1 } },
  { figures: ['open'], size: 10_000, p50: 1500 },
]
