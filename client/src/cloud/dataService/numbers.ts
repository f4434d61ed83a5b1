/** What the numbers of the service mean: the number is the place in the list. Source: the operation's documents. */
export const numbers = {
  mode: ['wizard', 'script', 'registration'],
  method: ['GET', 'POST', 'PUT', 'DELETE'],
  protocol: ['HTTP', 'HTTPS'],
  responseFormat: ['JSON', 'XML'],
  requestFormat: ['XML', 'JSON', 'form'],
  visibility: ['workspace', 'owner'],
  sqlMode: ['basic', 'advanced'],
  type: [
    'String',
    'Int',
    'Long',
    'Float',
    'Double',
    'Boolean',
    'StringList',
    'IntList',
    'LongList',
    'FloatList',
    'DoubleList',
    'BooleanList',
  ],
  operator: ['Equal', 'Like', 'Const', 'In'],
  position: ['path', 'query', 'header', 'body'],
} as const

export type Numbered = keyof typeof numbers

/** The number of a name, in any letter case, or of digits that stand for a number without a name. */
export function numberOf(what: Numbered, name: string): number | undefined {
  const index = numbers[what].findIndex((known) => known.toLowerCase() === name.toLowerCase())
  if (index >= 0) return index
  return /^\d+$/.test(name) ? Number(name) : undefined
}

export function nameOf(what: Numbered, number: number): string {
  return numbers[what][number] ?? String(number)
}
