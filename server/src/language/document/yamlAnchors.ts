/** What may stand between the start of a line and a value. */
const beforeValue = /(?:(?:^|\r)[ \t]*(?:-[ \t]+)*|:[ \t]+|[[{,][ \t]*)$/
const mergeKey = /^[ \t]*(?:-[ \t]+)*<<[ \t]*:/m

/** Whether an anchor, an alias or a merge key stands where a value may start: entries then depend on each other and stay in one block. */
export function hasAnchors(text: string): boolean {
  return hasMark(text, '&') || hasMark(text, '*') || (text.includes('<<') && mergeKey.test(text))
}

function hasMark(text: string, mark: '&' | '*'): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (/^[^\s*&/,\]}]/.test(text.slice(at + 1, at + 2)) && beforeValue.test(text.slice(text.lastIndexOf('\n', at) + 1, at))) return true
  }
  return false
}
