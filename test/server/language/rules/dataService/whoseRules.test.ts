import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stringify } from 'yaml'
import { FlowDocument } from '../../../../../server/src/language/document/document.ts'
import { problemsOf } from '../../../../../server/src/language/rules/check.ts'
import { dataServiceRules } from '../../../../../server/src/language/rules/dataService/all.ts'
import { flatDocument } from '../../../../support/bodies.ts'
import { written } from '../../../../support/check.ts'
import { registrationApi, scriptApi, wizardApi } from '../../../../support/dataService.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const codesIn = (document: FlowDocument) => [...new Set(problemsOf(document).map(({ code }) => code))].sort()
const own = new Set(dataServiceRules.map(({ code }) => code))

/** What has a meaning in FlowSpec, and there would be wrong. */
const foreign = {
  version: '9.9.9',
  Kinds: 'Node',
  metadata: { uuid: 'nobody' },
  id: 'x',
  type: 'ManualWorkflow',
  spec: null,
  nodes: [{ id: 'a' }, { id: 'a', name: 'a', script: '{{scripts.nowhere}}', trigger: { type: 'Scheduler', cron: '* *' } }],
  flow: [{ nodeId: 'b', depends: [{ nodeId: 'c' }] }],
  dependencies: null,
  inputs: [],
}

for (const form of ['json', 'yaml'] as const) {
  describe(`rules of FlowSpec and of the data service (${form})`, () => {
    for (const [mode, api] of Object.entries({ script: scriptApi, wizard: wizardApi, registration: registrationApi })) {
      it(`nothing is said about a good API of mode ${mode}`, () =>
        assert.deepEqual(problemsOf(FlowDocument.of(form, written(form, api()))), []))

      it(`nothing of FlowSpec is said about an API of mode ${mode}`, () =>
        assert.deepEqual(codesIn(FlowDocument.of(form, written(form, api(foreign)))), []))
    }

    it('what holds for every document holds for an API', () => {
      const document = scriptApi({ kind: 'dataserviceapi', paged: 'perhaps', method: 'GTE', parameter: [], group: undefined })
      assert.deepEqual(codesIn(FlowDocument.of(form, written(form, document))), [
        ...['incomplete-api', 'unknown-key', 'unknown-kind', 'unknown-value', 'wrong-type'],
      ])
    })

    it('a broken API has its syntax errors and nothing else', () => {
      const text = written(form, scriptApi({ name: 'x' }))
      const broken = form === 'json' ? text.slice(0, -3) : `${text}other: [\n`
      assert.deepEqual(codesIn(FlowDocument.of(form, broken)), ['syntax'])
    })

    it('nothing of the data service is said about FlowSpec', () => {
      const api = {
        mode: 'script',
        name: 'x',
        path: 'y',
        method: 'PUT',
        timeout: 0,
        protocols: [],
        backend: { host: 'h' },
        parameters: [{}],
      }
      for (const document of [nodeDocument(api), { ...(nodeDocument() as object), ...api }, flatDocument(api)]) {
        const codes = codesIn(FlowDocument.of(form, written(form, document)))
        assert.deepEqual(
          codes.filter((code) => own.has(code)),
          [],
        )
      }
    })
  })
}

describe('the remarks of YAML', () => {
  it('are made about an API', () => {
    const text = `${stringify(scriptApi({ metadata: undefined }))}folderId: 0123\nresourceGroupId: 12:30\ndescription: yes\nversion: 1.0.0\n---\nkind: Node\n`
    assert.deepEqual(codesIn(FlowDocument.of('yaml', text)), [
      'duplicate-key',
      'several-documents',
      'yaml-boolean',
      'yaml-octal',
      'yaml-sexagesimal',
    ])
  })
})
