import { hasPlaceholder } from '../../model/reference.ts'
import { cronInWords, knownTimeZone, nextRuns } from '../../model/schedule.ts'
import type { Schema } from '../../schema/schema.ts'
import { say } from '../../sentence.ts'
import type { Point } from '../../syntax/point.ts'
import { blockValue } from '../../syntax/tree.ts'
import { scalarText, valueAt } from '../../syntax/value.ts'
import type { Speak } from '../speak.ts'

/** The time zone of triggers that name none. */
const defaultZone = 'Asia/Shanghai'

/** A schedule in words and its next runs, in the trigger's own time zone. */
export function cronText(point: Point, schema: Schema, cron: string, now: Date, speak: Speak, locale?: string): string[] {
  if (schema['x-format'] !== 'cron' || hasPlaceholder(cron)) return []
  const words = cronInWords(cron, locale)
  if (words === undefined) return []
  const zone = scalarText(valueAt(blockValue(point.block), [...point.path.slice(0, -1), 'timezone'])) ?? defaultZone
  const known = knownTimeZone(zone) === undefined ? defaultZone : zone
  const runs = nextRuns(cron, known, now, 5)
  if (runs.length === 0) return [words]
  const rows = runs.map((run) => `| ${run.at} | ${run.businessDate} |`)
  // Editors leave hardly any room between the columns of a table.
  const room = '&nbsp;&nbsp;'
  return [words, [`| ${speak(say`Next runs (${known})`)}${room} | ${speak(say`Business date`)} |`, '|---|---|', ...rows].join('\n')]
}
