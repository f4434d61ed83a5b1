import { remembered } from '../remembered.ts'
import { type Sentence, say } from '../sentence.ts'

/** A field of a Quartz cron expression and where it stands in the text. */
export interface CronField {
  readonly name: FieldName
  readonly text: string
  readonly start: number
  readonly end: number
}

export type FieldName = 'second' | 'minute' | 'hour' | 'dayOfMonth' | 'month' | 'dayOfWeek' | 'year'

export interface CronFault {
  readonly message: Sentence
  readonly start: number
  readonly end: number
}

interface FieldRule {
  readonly name: FieldName
  readonly label: Sentence
  readonly from: number
  readonly to: number
  readonly names?: readonly string[]
  /** Forms beside numbers, ranges, steps and lists. */
  readonly special?: RegExp
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const
/** Quartz counts weekdays from Sunday = 1. */
export const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const

const fieldRules: readonly FieldRule[] = [
  { name: 'second', label: say`second`, from: 0, to: 59 },
  { name: 'minute', label: say`minute`, from: 0, to: 59 },
  { name: 'hour', label: say`hour`, from: 0, to: 23 },
  { name: 'dayOfMonth', label: say`day of month`, from: 1, to: 31, special: /^(?:\?|L|LW|L-\d{1,2}|(?:0?[1-9]|[12]\d|3[01])W)$/i },
  { name: 'month', label: say`month`, from: 1, to: 12, names: months },
  {
    name: 'dayOfWeek',
    label: say`day of week`,
    from: 1,
    to: 7,
    names: weekdays,
    special: /^(?:\?|L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5]))$/i,
  },
  { name: 'year', label: say`year`, from: 1970, to: 2099 },
]

/** The fields of a cron expression, named by their order. */
export const cronFields = remembered((text): readonly CronField[] => {
  return [...text.matchAll(/\S+/g)].slice(0, fieldRules.length).map((match, i) => {
    const name = fieldRules[i]?.name ?? 'year'
    return { name, text: match[0], start: match.index, end: match.index + match[0].length }
  })
})

/** What makes the expression unreadable for the scheduler: the number of fields, then each field that breaks its syntax or range. */
export const cronFaults = remembered((text): readonly CronFault[] => {
  const count = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  if (count < 6 || count > 7) {
    return [
      {
        message: say`A cron expression has six fields (second minute hour day-of-month month day-of-week) and may have a seventh for the year; this one has ${count}.`,
        start: 0,
        end: text.length,
      },
    ]
  }
  return cronFields(text).flatMap((field, i) => {
    const rule = fieldRules[i]
    const message = rule && fieldFault(field.text, rule)
    return message ? [{ message, start: field.start, end: field.end }] : []
  })
})

function fieldFault(text: string, rule: FieldRule): Sentence | undefined {
  for (const item of text.split(',')) {
    const fault = itemFault(item, rule)
    if (fault) return fault
  }
  return undefined
}

function itemFault(item: string, rule: FieldRule): Sentence | undefined {
  if (rule.special?.test(item)) return undefined
  const match = /^(\*|[A-Za-z]+|\d+)(?:-([A-Za-z]+|\d+))?(?:\/(\d+))?$/.exec(item)
  if (!match) return say`"${item}" is not a form that the field "${rule.label}" of a cron expression knows.`
  const [, first = '', second, step] = match
  if (step !== undefined && Number(step) === 0) return say`A step of 0 never comes to the next time.`
  if (step !== undefined && Number(step) > rule.to) return say`A step of ${Number(step)} is more than the field "${rule.label}" has.`
  if (first === '*') return second === undefined ? undefined : say`A range needs a number on both sides.`
  for (const text of second === undefined ? [first] : [first, second]) {
    const value = numberOf(text, rule)
    if (value === undefined || value < rule.from || value > rule.to)
      return say`"${text}" does not fit the field "${rule.label}", which goes from ${rule.from} to ${rule.to}.`
  }
  return undefined
}

function numberOf(text: string, rule: FieldRule): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const index = rule.names?.indexOf(text.toUpperCase()) ?? -1
  return index < 0 ? undefined : rule.from + index
}

/** Whether the expression asks for more than one run a minute, which the scheduler does not give. */
export function isSubMinute(text: string): boolean {
  const second = cronFields(text)[0]?.text
  return second !== undefined && !/^\d+$/.test(second)
}

/** How the two day fields of a Quartz expression stand to each other: exactly one of them has to be "?". */
export function dayFields(text: string): 'fine' | 'both-given' | 'both-open' {
  const fields = cronFields(text)
  const open = [fields[3], fields[5]].filter((field) => field?.text === '?').length
  return open === 1 ? 'fine' : open === 0 ? 'both-given' : 'both-open'
}

/**
 * The Quartz expression for one of five fields, as Unix knows it, without seconds. Undefined where it is none, or where it restricts the days of the
 * week, which Unix counts from Sunday = 0.
 */
export function cronOfFiveFields(text: string): string | undefined {
  const [minute, hour, dayOfMonth, month, dayOfWeek, ...more] = text.trim().split(/\s+/)
  if (more.length > 0 || (dayOfWeek !== '*' && dayOfWeek !== '?')) return undefined
  const cron = `00 ${minute} ${hour} ${dayOfMonth === '?' ? '*' : dayOfMonth} ${month} ?`
  return cronFaults(cron).length === 0 ? cron : undefined
}
