import { remembered } from '../remembered.ts'

/**
 * The instant that a `startTime` or `endTime` means, in milliseconds as if it were UTC (both stand in the trigger's zone, so that they compare).
 * Known forms: `yyyy-MM-dd HH:mm:ss`, the same with a `T` (YAML converters write it), with a fraction or an offset, or the day alone.
 * Undefined for anything else, and for days and hours that do not exist.
 */
export const dateTimeOf = remembered((text): number | undefined => {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(?:Z|[-+]\d\d:?\d\d)?)?$/.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > lastDay || hour > 23 || minute > 59 || second > 59) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second)
})
