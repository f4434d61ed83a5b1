const token = /\\(.)|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$(\d+)/g

/**
 * The value that a template becomes when every placeholder keeps its default (the first choice of a list of choices). Throws for a mirror of a
 * placeholder that nothing defines, and for a `$` that is not escaped.
 */
export function expandTemplate(value: unknown): unknown {
  const defaults = new Map<string, string>()
  mapTexts(value, (text) => {
    for (const [, , number, fallback = '', choice, first = ''] of text.matchAll(token)) {
      if (number !== undefined) defaults.set(number, plain(fallback))
      if (choice !== undefined) defaults.set(choice, first)
    }
    return text
  })
  return mapTexts(value, (text) => {
    const rest = text.replaceAll(token, '')
    if (rest.includes('$')) throw new Error(`"${text}" has a $ that is not escaped.`)
    return text.replaceAll(
      token,
      (_, escaped?: string, number?: string, _fallback?: string, choice?: string, _first?: string, mirror?: string) => {
        if (escaped !== undefined) return escaped
        const found = defaults.get(number ?? choice ?? mirror ?? '')
        if (found === undefined) throw new Error(`"${text}" repeats a placeholder that nothing defines.`)
        return found
      },
    )
  })
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1')
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
}
