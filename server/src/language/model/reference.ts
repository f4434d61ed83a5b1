/** A reference as its text reads (facts: the upstream parser cuts braces and one dot, and trims nothing). */
export interface Reference {
  readonly id: string
  /** The word before the dot. Decoration: the parser ignores it. */
  readonly type?: string
  readonly form: 'typed' | 'braced' | 'bare'
  readonly fault?: 'dots' | 'empty' | 'spaces' | 'braces'
}

export function parseReference(text: string): Reference {
  if (!text.includes('{{') && !text.includes('}}')) return { id: text, form: 'bare' }
  const inner = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text)?.[1]
  if (inner === undefined) return { id: text, form: 'bare', fault: 'braces' }
  const trimmed = inner.trim().replace(/\.$/, '')
  const dot = trimmed.indexOf('.')
  const type = dot < 0 ? undefined : trimmed.slice(0, dot)
  const id = trimmed.slice(dot + 1)
  const form = dot < 0 ? 'braced' : 'typed'
  const fault =
    id.trim() === '' || type === ''
      ? 'empty'
      : id.includes('.')
        ? 'dots'
        : /\s/.test(inner) || inner.length + 4 !== text.length
          ? 'spaces'
          : undefined
  return { id: id.trim(), form, ...(type !== undefined && { type }), ...(fault && { fault }) }
}

/** Text that somebody replaces before the service sees it: nothing can be said about what it will be. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${')
}

/** Whether an id is one that the service gives. Authors name nodes by words. */
export function isServiceId(id: string): boolean {
  return /^\d{15,}$/.test(id)
}
