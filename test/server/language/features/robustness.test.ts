import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { globSync } from 'tinyglobby'
import type { Form } from '../../../../server/src/language/document/block.ts'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { codeActions } from '../../../../server/src/language/features/codeActions.ts'
import { completion } from '../../../../server/src/language/features/completion/completion.ts'
import { diagnostics, type Judgement } from '../../../../server/src/language/features/diagnostics.ts'
import { folding } from '../../../../server/src/language/features/folding.ts'
import { formatting } from '../../../../server/src/language/features/formatting.ts'
import { hover } from '../../../../server/src/language/features/hover/hover.ts'
import { definition, highlights, references } from '../../../../server/src/language/features/navigation.ts'
import { selection } from '../../../../server/src/language/features/selection.ts'
import { symbols } from '../../../../server/src/language/features/symbols.ts'
import { seenWorkspace, viewOf } from '../../../support/workspace.ts'

const judgement: Judgement = { uri: 'file:///x', pageOf: (code) => code, levelOf: () => undefined, workspace: seenWorkspace }
const workspace = viewOf()
const now = new Date('2026-01-01T00:00:00Z')

/** Asks every feature about a document, at one position. */
function askAll(document: FlowDocument, offset: number): void {
  const position = document.positionAt(offset)
  diagnostics(document, judgement)
  codeActions(document, { start: position, end: position }, judgement)
  completion(document, position, { workspace })
  hover(document, position, { now, workspace })
  definition(document, position)
  references(document, position, true)
  highlights(document, position)
  selection(document, position)
  symbols(document)
  folding(document)
  formatting(document, { tabSize: 2, insertSpaces: true })
}

/** Cuts a text off at about `count` places spread over it, and asks every feature at the end of what is left. */
function cutOff(form: Form, text: string, count: number): void {
  const stride = Math.max(1, Math.floor(text.length / count))
  let previous: FlowDocument | undefined
  for (let offset = 0; offset <= text.length; offset += stride) {
    const document = FlowDocument.of(form, text.slice(0, offset), previous)
    askAll(document, offset)
    askAll(document, Math.floor(offset / 2))
    previous = document
  }
}

function documentsIn(folder: string): string[] {
  return globSync(`${folder}/**/*.{json,yaml}`, { ignore: ['**/index.json'], expandDirectories: false }).sort()
}

function sweep(folder: string, count: number): void {
  for (const file of documentsIn(folder)) {
    it(file, () => cutOff(file.endsWith('.json') ? 'json' : 'yaml', readFileSync(file, 'utf8'), count))
  }
}

describe('no feature throws, wherever a document is cut off', () => {
  sweep('sample', 60)
  if (existsSync('../shared/corpus')) sweep('../shared/corpus', 12)
  else it.skip('the corpus is not beside the project')

  it('nor on what is no document at all', () => {
    for (const text of [
      '',
      '\n',
      ' ',
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      '-',
      '- ',
      '{}',
      '[]',
      'null',
      '0',
      '---',
      '...',
      '\t',
      '\uFEFF',
      '{"spec":[',
      'spec:\n- ',
      '&a *a',
      '{{x}}',
      '\u0000',
    ]) {
      for (const form of ['json', 'yaml'] as const)
        for (let offset = 0; offset <= text.length; offset++) askAll(FlowDocument.of(form, text), offset)
    }
  })
})
