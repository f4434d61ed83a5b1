/** A tab stop with a default, with choices, bare with braces, bare; or what is escaped. */
const token = /\\([$}\\])|\$\{(\d+):((?:\\[$}\\]|[^}\\]|\\)*?)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$\{(\d+)\}|\$(\d+)/g

/** The text of a snippet, as an editor leaves it when every tab stop keeps its default: those with the same number say the same. */
export function filledSnippet(snippet: string): string {
  const defaults = new Map<string, string>()
  for (const [, , number, fallback = '', choice, first = ''] of snippet.matchAll(token)) {
    if (number !== undefined && !defaults.has(number)) defaults.set(number, fallback.replaceAll(/\\([$}\\])/g, '$1'))
    if (choice !== undefined && !defaults.has(choice)) defaults.set(choice, first)
  }
  return snippet.replaceAll(
    token,
    (_, escaped?: string, number?: string, _fallback?: string, choice?: string, _first?: string, braced?: string, bare?: string) =>
      escaped ?? defaults.get(number ?? choice ?? braced ?? bare ?? '') ?? '',
  )
}
