import { Cron } from 'croner'
import cronstrue from 'cronstrue'
// Teaches it Chinese, in 5 kB.
import 'cronstrue/locales/zh_CN.min.js'
import { cronFaults, cronFields, weekdays } from './cron.ts'

/** A run of a scheduled node: when it starts, and the business date (the scheduled day before) that its parameters mean. */
export interface Run {
  /** `yyyy-MM-dd HH:mm:ss` in the trigger's time zone. */
  readonly at: string
  /** `yyyyMMdd` */
  readonly businessDate: string
}

/** A cron expression in words, or undefined where it cannot be read. In English, unless the locale is `zh-cn`. */
export function cronInWords(cron: string, locale = 'en'): string | undefined {
  if (cronFaults(cron).length > 0) return undefined
  try {
    const options = { dayOfWeekStartIndexZero: false, use24HourTimeFormat: true, verbose: true }
    const plain = cron.replace(/\b0+(?=\d)/g, '')
    return locale === 'zh-cn' ? tidyChinese(cronstrue.toString(plain, { ...options, locale: 'zh_CN' })) : cronstrue.toString(plain, options)
  } catch {
    return undefined
  }
}

/** The library writes Chinese with English commas and blanks. */
function tidyChinese(text: string): string {
  return text
    .replace(/,? (和|或) ?(?=\p{Script=Han})/gu, '$1')
    .replaceAll(', ', '，')
    .replace(/在(?=\d)/g, '')
}

/** Time zones as people write them: IANA names in any case, `GMT+8`. Undefined for anything else. */
export function knownTimeZone(name: string): string | undefined {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?00)?$/i.exec(name)
  const candidate = offset ? `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}` : name
  try {
    return new Intl.DateTimeFormat('en', { timeZone: candidate }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** The next runs after `now`, at most `count`. Empty where the expression or the zone cannot be read, or nothing comes any more. */
export function nextRuns(cron: string, timeZone: string, now: Date, count: number): Run[] {
  const zone = knownTimeZone(timeZone)
  if (!zone || cronFaults(cron).length > 0) return []
  try {
    const schedule = new Cron(cronerPattern(cron), { timezone: zone, paused: true })
    return schedule.nextRuns(count, now).map((date) => runAt(date, zone))
  } catch {
    return []
  }
}

/** Quartz numbers weekdays from Sunday = 1 and leaves one day field open by "?"; croner takes names and "*". */
function cronerPattern(cron: string): string {
  return cronFields(cron)
    .map((field) => {
      if (field.text === '?') return '*'
      if (field.name !== 'dayOfWeek') return field.text.toUpperCase()
      if (field.text.toUpperCase() === 'L') return 'SAT'
      return field.text.toUpperCase().split(',').map(cronerWeekday).join(',')
    })
    .join(' ')
}

function cronerWeekday(item: string): string {
  const stepped = /^([1-7])\/(\d+)$/.exec(item)
  if (stepped)
    return weekdays.filter((_, i) => i + 1 >= Number(stepped[1]) && (i + 1 - Number(stepped[1])) % Number(stepped[2]) === 0).join(',')
  const named = item.replace(/^[1-7](?=$|[-#L])|(?<=-)[1-7]/g, (digit) => weekdays[Number(digit) - 1] ?? digit)
  return named.replace(/^([A-Z]{3})L$/, '$1#L')
}

function runAt(date: Date, timeZone: string): Run {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).formatToParts(
    date,
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000)
  return {
    at: `${day} ${part('hour')}:${part('minute')}:${part('second')}`,
    businessDate: before.toISOString().slice(0, 10).replaceAll('-', ''),
  }
}
