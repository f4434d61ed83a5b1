import { bodyLists } from '../../document/cut.ts'
import { placeOf } from '../../model/index.ts'
import { say } from '../../sentence.ts'
import type { FactRule } from '../rule.ts'

/** `{{triggers.s1}}` where a script is meant: the parser ignores the word before the dot, but people read it. */
export const referenceWord: FactRule = {
  code: 'reference-word',
  severity: 'hint',
  facts: 'uses',
  check(use, index) {
    const { type, id, fault } = use.reference
    if (type === undefined || fault) return
    const named = words.get(plain(type))
    if (named === undefined || named === use.entity) return
    const [target] = index.find(use.entity, id)
    if (!target || target.list === type) return
    const list = target.list ?? Object.keys(bodyLists).find((key) => bodyLists[key] === use.entity)
    const text = list === undefined ? undefined : `{{${list}.${id}}}`
    const at = placeOf(use)
    return {
      at,
      message: say`"${type}" is not where "${id}" stands. The word is ignored when the document is read, but it misleads.`,
      ...(text !== undefined && { fix: { title: say`Change to "${text}"`, at, change: { kind: 'value', text } } }),
    }
  },
}

/** Words that name a list, with the entity of its members. Any other word is decoration. */
const words: ReadonlyMap<string, string> = new Map(
  [...Object.entries(bodyLists), ['tables', 'table'], ['nodeOutputs', 'nodeOutput'], ['files', 'file']].map(([list = '', entity = '']) => [
    plain(list),
    entity,
  ]),
)

function plain(word: string): string {
  return word.toLowerCase().replace(/s$/, '')
}
