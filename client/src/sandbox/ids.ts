import { randomBytes, randomInt } from 'node:crypto'

/** Where the sandbox takes ids from; tests hand in a source that counts. */
export interface Ids {
  /** 19 digits, within a signed 64-bit integer. */
  entity(): string
  /** 15 digits, as the ids of data-service APIs and data sources. */
  small(): string
  /** 40 hex digits, as the ids of files and uploads. Hard to guess: whoever knows one may read what it names. */
  file(): string
  /** An upper-case UUID. */
  request(): string
}

export function randomIds(): Ids {
  return {
    entity: () => digits('12345678', 18),
    small: () => digits('123456789', 14),
    file: () => randomBytes(20).toString('hex'),
    request: () => uuid(randomBytes(16).toString('hex')),
  }
}

/** Ids that count up from `first`, the same in every run. */
export function countedIds(first = 1): Ids {
  let last = first - 1
  const next = (width: number) => String(++last).padStart(width, '0')
  return {
    entity: () => `5${next(18)}`,
    small: () => `4${next(14)}`,
    file: () => next(40),
    request: () => uuid(next(32)),
  }
}

function digits(leading: string, more: number): string {
  let text = leading.charAt(randomInt(leading.length))
  while (text.length <= more) text += randomInt(10)
  return text
}

function uuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-').toUpperCase()
}
