/** What a script begins as, when nobody knows better. */
export const startingScript = 'select id, name from my_table where id = ${id}'

/** What a script tells of itself. */
export interface ScriptFacts {
  /** It has tags, as only the mode `advanced` knows them. */
  readonly advanced: boolean
  readonly parameters: readonly string[]
  /** Of the outermost select, as far as they have names that can be told without knowing SQL well. */
  readonly columns: readonly string[]
}

/** Parameters and columns of a script in simple SQL: a start for a document, no parser. */
export function factsOf(script: string): ScriptFacts {
  return {
    advanced: /<(if|where|set|trim|foreach|choose|when|otherwise|bind)\b/i.test(script),
    parameters: [...new Set([...script.matchAll(/[$#]\{\s*(\w+)\s*\}/g)].flatMap(([, name]) => name ?? []))],
    columns: [...new Set(selected(script).flatMap((item) => columnOf(item) ?? []))],
  }
}

/** The items between `select` and its `from`, at commas outside parentheses. Of a script with comments or strings, nothing is told. */
function selected(script: string): readonly string[] {
  const list = /^\s*select\s+(?:distinct\s+|all\s+)?([^'"]*?)\s+from\s/i.exec(script)?.[1]
  if (list === undefined || /--|\/\*|\bselect\b/i.test(list)) return []
  const items = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) items.push('')
    else items[items.length - 1] += character
  }
  return items
}

/** `orders.amount` is `amount`, `sum(amount) total` is `total`; `*` and `count(*)` have no name of their own. */
function columnOf(item: string): string | undefined {
  const plain = /^\s*(?:[\w`]+\.)*`?(\w+)`?\s*$/.exec(item)?.[1]
  return plain ?? /[\s)](?:as\s+)?`?([a-z_]\w*)`?\s*$/i.exec(item)?.[1]
}
