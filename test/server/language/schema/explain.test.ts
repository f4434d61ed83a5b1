import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../server/src/language/document/document.ts'
import { explain } from '../../../../server/src/language/schema/explain.ts'
import { failuresOf } from '../../../../server/src/language/schema/failure.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { bodyDocument, parametersDocument } from '../../../support/bodies.ts'
import { written } from '../../../support/check.ts'
import { nodeDocument } from '../../../support/documents.ts'

interface Case {
  readonly name: string
  readonly document: unknown
  /** `severity: sentence`, for each failure that is worth a word. */
  readonly says: readonly string[]
  /** What the repair of the first one writes. */
  readonly writes?: unknown
}

const variable = (change: object) => parametersDocument({ name: 'a', scope: 'NodeParameter', type: 'Constant', value: '1', ...change })
const storage = (type: string) => bodyDocument({ fileResources: [{ file: { storage: { type } } }] })

const cases: readonly Case[] = [
  {
    name: 'a word that is nearly one',
    document: nodeDocument({ recurrence: 'Norml' }),
    says: ['error: Unknown recurrence "Norml". Did you mean "Normal"?'],
    writes: 'Normal',
  },
  {
    name: 'a word that is none',
    document: nodeDocument({ recurrence: 'daily' }),
    says: ['error: Unknown recurrence "daily". Known are Normal, Pause, Skip, NoneAuto.'],
  },
  {
    name: 'a word in another letter case',
    document: nodeDocument({ recurrence: 'normal' }),
    says: ['hint: Write "Normal": only some readers ignore upper and lower case.'],
    writes: 'Normal',
  },
  {
    name: 'a name from inside the service',
    document: nodeDocument({ instanceMode: 'T_PLUS_1' }),
    says: ['error: "T_PLUS_1" is the name inside the service\'s code; a document writes "T+1".'],
    writes: 'T+1',
  },
  {
    name: 'a word of old',
    document: nodeDocument({ outputs: { nodeOutputs: [{ data: 'a', artifactType: 'Output' }] } }),
    says: [
      'warning: "Output" is no value of "artifactType" any more. From the 1.0.0 era; older parsers did not look at it, newer ones reject it.',
    ],
    writes: 'NodeOutput',
  },
  { name: 'a word that is accepted all the same', document: variable({ sourceType: 'LangStudio' }), says: [] },
  {
    name: 'an unknown word that is only dropped',
    document: storage('osss'),
    says: ['warning: Unknown type "osss". Did you mean "oss"?'],
    writes: 'oss',
  },
  {
    name: 'a missing key',
    document: bodyDocument({ variables: [{ name: 'a', scope: 'Workflow' }] }),
    says: ['error: Variable needs "type".'],
  },
  {
    name: 'a number for a text that is converted',
    document: nodeDocument({ owner: 12 }),
    says: ['hint: "owner" should be a text; a number is converted when it is read.'],
    writes: '12',
  },
  {
    name: 'a number for a text that is not',
    document: variable({ value: 1 }),
    says: ['error: "value" must be a text, not a number.'],
    writes: '1',
  },
  {
    name: 'the text of an integer',
    document: nodeDocument({ timeout: ' 12 ' }),
    says: ['hint: "timeout" should be a whole number; a text is converted when it is read.'],
    writes: 12,
  },
  {
    name: 'any other text for an integer',
    document: nodeDocument({ timeout: 'long' }),
    says: ['error: "timeout" must be a whole number, not a text.'],
  },
  {
    name: 'the text of a boolean',
    document: nodeDocument({ autoParse: 'TRUE' }),
    says: ['hint: "autoParse" should be true or false; a text is converted when it is read.'],
    writes: true,
  },
  {
    name: 'a number for a boolean',
    document: nodeDocument({ autoParse: 1 }),
    says: ['warning: "autoParse" should be true or false, not a number; it is dropped or changed when it is read.'],
  },
  {
    name: 'an object for a list',
    document: nodeDocument({ fileResources: { name: 'a.py' } }),
    says: ['warning: "fileResources" should be a list, not an object; it is dropped or changed when it is read.'],
    writes: [{ name: 'a.py' }],
  },
  {
    name: 'a text for an object that may be a reference is none of its failures',
    document: nodeDocument({ trigger: '{{triggers.t}}' }),
    says: [],
  },
  {
    name: 'a list for an object or a reference',
    document: nodeDocument({ trigger: [] }),
    says: ['warning: "trigger" should be an object or a reference, not a list; it is dropped or changed when it is read.'],
  },
  {
    name: 'a text for an object that is never a reference',
    document: nodeDocument({ branch: '{{branches.b}}' }),
    says: ['error: "branch" must be an object, not a text.'],
  },
  {
    name: 'a text for a free map',
    document: nodeDocument({ metadata: 'free' }),
    says: ['error: "metadata" must be an object, not a text.'],
  },
]

for (const form of ['json', 'yaml'] as const) {
  describe(`a failure in words (${form})`, () => {
    for (const { name, document, says, writes } of cases) {
      it(name, () => {
        const blocks = [...FlowDocument.of(form, written(form, document)).blocks]
        const explained = blocks.flatMap((block) => failuresOf(block).flatMap((failure) => explain(failure) ?? []))
        assert.deepEqual(
          explained.map(({ severity, message }) => `${severity}: ${spoken(message)}`),
          says,
        )
        const change = explained[0]?.fix?.change
        assert.deepEqual(change?.kind === 'json' ? change.value : change?.kind === 'value' ? change.text : undefined, writes)
      })
    }
  })
}
