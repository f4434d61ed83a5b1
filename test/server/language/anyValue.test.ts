import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../server/src/language/document/document.ts'
import { diagnostics } from '../../../server/src/language/features/diagnostics.ts'
import { symbols } from '../../../server/src/language/features/symbols.ts'
import { documentValue } from '../../../server/src/language/syntax/compose.ts'
import { written } from '../../support/check.ts'
import { fixtures } from '../../support/fixtures.ts'
import { changed, type Json, sitesOf } from '../../support/mutations/site.ts'

/** What nobody means where a text, a number or a list belongs; some of it has no text at all. */
const strange: readonly Json[] = [null, 0, '', [], [[null]], { toString: 1, valueOf: {} }, [{ length: -1, constructor: null }], 2 ** 60]

const judgement = { uri: 'file:///a.json', levelOf: () => undefined, pageOf: (code: string) => code }

describe('anything may stand anywhere', () => {
  for (const { name, form, text } of fixtures()) {
    it(name, () => {
      const value = documentValue(FlowDocument.of(form, text)) as Json
      for (const [i, { path }] of sitesOf(value).entries()) {
        for (const other of [strange[5], strange[i % strange.length]]) {
          const document = FlowDocument.of('json', written('json', changed(value, path, other)))
          assert.doesNotThrow(() => [diagnostics(document, judgement), symbols(document)], `${JSON.stringify(other)} at ${path.join('.')}`)
        }
      }
    })
  }
})
