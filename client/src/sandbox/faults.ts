/**
 * Trouble on request. `before` and `after` say on which side of the work it strikes: `after` means that a write was carried out although
 * its answer does not say so.
 */
export type Trouble =
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'throttle'; readonly code?: string }
  | { readonly kind: 'serverError'; readonly when: When; readonly status?: number }
  /** The answer stops in its middle and the connection ends. */
  | { readonly kind: 'cut'; readonly when: When }
  /** The connection ends without an answer. */
  | { readonly kind: 'reset'; readonly when: When }
  /** A page as a proxy or gateway writes it. */
  | { readonly kind: 'html'; readonly when: When; readonly status?: number }
  | { readonly kind: 'empty'; readonly when: When; readonly status?: number }
  | { readonly kind: 'expiredToken' }
  /** The job that this call starts ends with Fail and this error. */
  | { readonly kind: 'failJob'; readonly error: string }

export type When = 'before' | 'after'

export interface Target {
  /** The action of an operation, or `PostObject`, `GetObject`, `UploadPart`, `Download`. */
  readonly action: string
  /** Of UploadPart. */
  readonly part?: number
}

/** Trouble, and which requests it strikes: those of `action` (all when absent) and `part`, after `skip` of them, `times` times (once when absent). */
export type Fault = Trouble & { readonly action?: string; readonly part?: number; readonly skip?: number; readonly times?: number }

export interface Faults {
  add(...faults: readonly Fault[]): void
  clear(): void
  /** The trouble that this request is to have, which then counts as had. */
  take(target: Target): Trouble | undefined
  /** The error with which a job that this action starts is to end. */
  takeJobFailure(action: string): string | undefined
}

export function createFaults(first: readonly Fault[] = []): Faults {
  let pending = first.map(counted)
  function takeFirst(target: Target, wanted: (fault: Fault) => boolean): Fault | undefined {
    for (const entry of pending) {
      if (!wanted(entry.fault) || !strikes(entry.fault, target)) continue
      if (entry.skip > 0) {
        entry.skip--
        continue
      }
      if (--entry.times === 0) pending = pending.filter((other) => other !== entry)
      return entry.fault
    }
    return undefined
  }
  return {
    add(...faults) {
      pending.push(...faults.map(counted))
    },
    clear() {
      pending = []
    },
    take: (target) => takeFirst(target, ({ kind }) => kind !== 'failJob'),
    takeJobFailure(action) {
      const fault = takeFirst({ action }, ({ kind }) => kind === 'failJob')
      return fault?.kind === 'failJob' ? fault.error : undefined
    },
  }
}

function counted(fault: Fault): { fault: Fault; skip: number; times: number } {
  return { fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }
}

function strikes({ action, part }: Fault, target: Target): boolean {
  return (action === undefined || action === target.action) && (part === undefined || part === target.part)
}

const kinds = ['latency', 'throttle', 'serverError', 'cut', 'reset', 'html', 'empty', 'expiredToken', 'failJob']

/** Reads faults that came over HTTP: one, or a list of them. Throws an Error with a sentence. */
export function readFaults(text: string): Fault[] {
  const value: unknown = JSON.parse(text)
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((entry) => {
    const kind = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'kind') : undefined
    if (!kinds.includes(kind)) throw new Error(`Unknown fault ${JSON.stringify(entry)}: its "kind" must be one of ${kinds.join(', ')}.`)
    return { when: 'before', milliseconds: 0, error: 'The job failed on request.', ...(entry as object) } as unknown as Fault
  })
}
