import { closest } from './closest.ts'
import { knownTimeZone } from './schedule.ts'

/** All zones that have a name of their own. Other names of them (links such as `Asia/Kolkata`) are asked for one by one. */
const zones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))

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
