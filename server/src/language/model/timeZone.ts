import { closest } from '../closest.ts'
import { knownTimeZone } from './schedule.ts'

/** Today's names of zones that the engine lists under their former ones, and the zone without a place. */
const current = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'Asia/Yangon',
  'Asia/Kathmandu',
  'Europe/Kyiv',
  'America/Argentina/Buenos_Aires',
]

/** Names of zones. There are more (links such as `PRC`), which have to be asked for one by one, and that takes its time. */
const zones: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('timeZone'), ...current])

/** Names for China's time that are no IANA names but common in documents. */
const chinese = /^(?:(?:GMT|UTC)\+0?8(?::?00)?|\+08:?00|China Standard Time|Asia\/(?:Beijing|Peking))$/i

/** Whether it is an IANA name in its exact letter case. */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true
  if (/^[-+\d]/.test(name) || /^(?:GMT|UTC)[-+]/i.test(name)) return false
  const known = knownTimeZone(name)
  return known !== undefined && (known === name || known.toLowerCase() !== name.toLowerCase())
}

/** The IANA name that was meant, or undefined where none is near. */
export function intendedTimeZone(name: string): string | undefined {
  if (chinese.test(name.trim())) return 'Asia/Shanghai'
  return knownTimeZone(name) ?? closest(name, zones)
}
