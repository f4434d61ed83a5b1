import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { codeActions } from '../../../../server/src/language/features/codeActions.ts'
import { diagnostics, type Judgement } from '../../../../server/src/language/features/diagnostics.ts'
import { applied } from '../../../support/complete.ts'

const judgement: Judgement = { uri: 'file:///a.flowspec.yaml', pageOf: (code) => `https://pages/${code}.md`, levelOf: () => undefined }
const yaml = `version: 1.1.0
kind: CycleWorkflow
spec:
  nodes:
    - id: a
      name: a
      recurence: Normal
      script:
        path: a
        runtime:
          command: VIRTUAL
`

const codes = (text: string, levelOf = judgement.levelOf) =>
  diagnostics(FlowDocument.of('yaml', text), { ...judgement, levelOf }).filter((one) => (one.severity ?? 4) < 4)

describe('diagnostics', () => {
  it('carry range, code, page and source', () => {
    const [one] = codes(yaml)
    assert.deepEqual(one?.range, { start: { line: 6, character: 6 }, end: { line: 6, character: 15 } })
    assert.equal(one?.code, 'unknown-key')
    assert.equal(one?.codeDescription?.href, 'https://pages/unknown-key.md')
    assert.equal(one?.source, 'flowspec')
    assert.match(String(one?.message), /Did you mean "recurrence"\?/)
  })

  it('take the level that the settings give', () => {
    assert.deepEqual(
      codes(yaml, (code) => (code === 'unknown-key' ? 'error' : undefined)).map((one) => one.severity),
      [1],
    )
    assert.deepEqual(
      codes(yaml, (code) => (code === 'unknown-key' ? 'off' : undefined)),
      [],
    )
  })

  it('are silenced for the next line by a comment', () => {
    const silenced = (comment: string) => codes(yaml.replace('      recurence', `      # ${comment}\n      recurence`))
    assert.deepEqual(silenced('flowspec-disable-next-line unknown-key'), [])
    assert.deepEqual(silenced('flowspec-disable-next-line'), [])
    assert.equal(silenced('flowspec-disable-next-line other-rule').length, 1)
  })
})

describe('quick fixes', () => {
  const titles = (text: string) => {
    const document = FlowDocument.of('yaml', text)
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    return codeActions(document, all, judgement).map((action) => ({
      title: action.title,
      text: applied(document, action.edit?.changes?.[judgement.uri] ?? []),
    }))
  }

  it('rename a misspelt key', () => {
    const fix = titles(yaml).find((action) => action.title === 'Rename to "recurrence"')
    assert.match(fix?.text ?? '', /\n {6}recurrence: Normal\n/)
  })

  it('silence a warning by a comment that works', () => {
    const fix = titles(yaml).find((action) => action.title === 'Silence "unknown-key" here')
    assert.deepEqual(codes(fix?.text ?? ''), [])
  })

  it('quote a reference that YAML reads as a mapping', () => {
    const fix = titles(yaml.replace('name: a', 'name: a\n      trigger: {{triggers.t}}')).find((action) => action.title.startsWith('Write'))
    assert.match(fix?.text ?? '', /trigger: "\{\{triggers\.t\}\}"/)
  })
})
