import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { type Failure, failuresOf, jsonType } from '../../../../server/src/language/schema/failure.ts'
import { Digits } from '../../../../server/src/language/syntax/value.ts'
import { written } from '../../../support/check.ts'
import { nodeDocument } from '../../../support/documents.ts'

function inWords(failure: Failure): string {
  const { kind, path } = failure
  const detail = kind === 'type' ? failure.found : kind === 'enum' ? failure.value : failure.missing
  return `${path.join('.')}: ${kind} ${detail}`
}

const cases: readonly (readonly [name: string, document: unknown, ...failures: string[]])[] = [
  ['nothing', nodeDocument()],
  ['a text for a list', nodeDocument({ fileResources: 'a.py' }), 'fileResources: type string'],
  ['a number for a text', nodeDocument({ owner: 12 }), 'owner: type integer'],
  ['a fraction for an integer', nodeDocument({ timeout: 1.5 }), 'timeout: type number'],
  ['an unknown word', nodeDocument({ recurrence: 'Norml' }), 'recurrence: enum Norml'],
  ['a number for a word: once', nodeDocument({ recurrence: 1 }), 'recurrence: type integer'],
  ['a missing key', nodeDocument({ join: { branches: [{ name: 'b1' }] } }), 'join.branches.0: required assertion'],
  ['two missing keys', nodeDocument({ join: { branches: [{}] } }), 'join.branches.0: required name', 'join.branches.0: required assertion'],
  ['null is absent', nodeDocument({ owner: null, trigger: null, fileResources: null, join: { branches: [null] } })],
  ['placeholders', nodeDocument({ recurrence: '${spec.recurrence}', timeout: '${spec.timeout}', fileResources: '${spec.files}' })],
  ['nothing below a value of the wrong type', nodeDocument({ join: [{ branches: [{}] }] }), 'join: type array'],
  ['a list entry', nodeDocument({ branch: { branches: ['{{branches.b}}'] } }), 'branch.branches.0: type string'],
  ['keys with strokes and waves', nodeDocument({ metadata: { 'a/b~c': { d: 1 } }, script: { path: 1 } }), 'script.path: type integer'],
]

for (const form of ['json', 'yaml'] as const) {
  describe(`failures of a document (${form})`, () => {
    for (const [name, document, ...expected] of cases) {
      it(name, () => {
        const found = [...FlowDocument.of(form, written(form, document)).blocks].flatMap((block) => failuresOf(block).map(inWords))
        assert.deepEqual(found.sort(), [...expected].sort())
      })
    }
  })
}

it('a failure carries the schema of its place', () => {
  const { blocks } = FlowDocument.of('json', written('json', nodeDocument({ recurrence: 'Norml' })))
  const [failure] = [...blocks].flatMap((block) => failuresOf(block))
  assert.deepEqual(failure?.schema.enum, ['Normal', 'Pause', 'Skip', 'NoneAuto'])
})

it('a value has one JSON type, and digits beyond a number are an integer', () => {
  const values = [{}, [], 'a', 1, 1.5, true, new Digits('12345678901234567890')]
  assert.deepEqual(values.map(jsonType), ['object', 'array', 'string', 'integer', 'number', 'boolean', 'integer'])
})
