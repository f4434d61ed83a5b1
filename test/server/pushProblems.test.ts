import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Emitter, type TextDocumentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pushProblems } from '../../server/src/pushProblems.ts'
import { forms, positionOf } from './support/documents.ts'
import { brief, startServer } from './support/startServer.ts'

for (const { form, uri, languageId, text } of forms) {
  describe(`a client that does not ask for problems (${form})`, () => {
    it('is told of none in a good document, of one that is typed, and when it is gone', async (t) => {
      const { open, change, pushed } = await startServer(t)
      open(uri, languageId, text)
      assert.deepEqual(await pushed(uri), { uri, version: 1, diagnostics: [] })

      const at = positionOf(text, 'Normal', 4)
      change(uri, 2, { range: { start: at, end: { ...at, character: at.character + 1 } }, text: '' })
      const broken = await pushed(uri)
      assert.equal(broken.version, 2)
      assert.deepEqual(
        broken.diagnostics.map(({ range, severity, code, source, message }) => ({ range, severity, code, source, message })),
        [
          {
            range: {
              start: positionOf(text, form === 'json' ? '"Normal' : 'Normal'),
              end: { ...at, character: at.character + (form === 'json' ? 2 : 1) },
            },
            severity: 1,
            code: 'unknown-value',
            source: 'flowspec',
            message: 'Unknown recurrence "Norml". Did you mean "Normal"?',
          },
        ],
      )

      change(uri, 3, { range: { start: at, end: at }, text: 'a' })
      assert.deepEqual(await pushed(uri), { uri, version: 3, diagnostics: [] })
    })

    it('forgets the problems of a document that is closed', async (t) => {
      const { open, close, pushed } = await startServer(t)
      open(uri, languageId, text.replace('Normal', 'Norml'))
      assert.equal((await pushed(uri)).diagnostics.length, 1)
      close(uri)
      assert.deepEqual(await pushed(uri), { uri, diagnostics: [] })
      open(uri, languageId, text)
      assert.deepEqual((await pushed(uri)).diagnostics, [])
    })
  })
}

it('related places and the page of the rule come along', async (t) => {
  const { open, pushed } = await startServer(t, { initializationOptions: { rulePages: 'https://example.org/rules/' } })
  const { uri, languageId, text } = forms[1]
  open(uri, languageId, text.replace('id: report', 'id: load'))
  const { diagnostics } = await pushed(uri)
  assert.ok(brief(diagnostics).includes('20:11 duplicate-id'), brief(diagnostics).join('\n'))
  const duplicate = diagnostics.find(({ code }) => code === 'duplicate-id')
  assert.equal(duplicate?.codeDescription?.href, 'https://example.org/rules/duplicate-id.md')
  assert.deepEqual(
    duplicate.relatedInformation?.map(({ location }) => location),
    [{ uri, range: { start: { line: 4, character: 10 }, end: { line: 4, character: 14 } } }],
  )
})

describe('changes in a burst', () => {
  const uri = 'file:///shop/daily.flowspec.yaml'

  it('are judged once, when they pause', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const { changed, sent, judged } = pusher()
    for (let version = 1; version <= 40; version++) changed(version)
    assert.deepEqual(judged, [])
    t.mock.timers.tick(5)
    await settled()
    assert.deepEqual(judged, [40])
    assert.deepEqual(sent, [40])
  })

  it('that come while a state is judged take its answer back', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const { changed, sent, judged } = pusher()
    changed(1)
    t.mock.timers.tick(5)
    changed(2)
    await settled()
    t.mock.timers.tick(5)
    await settled()
    assert.deepEqual(judged, [1, 2])
    assert.deepEqual(sent, [2])
  })

  it('that end with closing send nothing but the end', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const { changed, closed, sent, judged } = pusher()
    changed(1)
    closed()
    t.mock.timers.tick(5)
    await settled()
    assert.deepEqual(judged, [])
    assert.deepEqual(sent, [undefined])
  })

  const settled = () => new Promise((resolve) => setImmediate(resolve))

  /** The pushing of one document, with the versions that were judged and sent. */
  function pusher() {
    const change = new Emitter<TextDocumentChangeEvent<TextDocument>>()
    const close = new Emitter<TextDocumentChangeEvent<TextDocument>>()
    let document: TextDocument | undefined
    const judged: (number | undefined)[] = []
    const sent: (number | undefined)[] = []
    pushProblems({
      texts: { get: () => document, all: () => (document ? [document] : []), onDidChangeContent: change.event, onDidClose: close.event },
      problemsOf: async () => {
        judged.push(document?.version)
        return []
      },
      send: async ({ version }) => {
        sent.push(version)
      },
    })
    return {
      judged,
      sent,
      changed: (version: number) => {
        document = TextDocument.create(uri, 'flowspec-yaml', version, '')
        change.fire({ document })
      },
      closed: () => {
        const last = document
        document = undefined
        if (last) close.fire({ document: last })
      },
    }
  }
})
