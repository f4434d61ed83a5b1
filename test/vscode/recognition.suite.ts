import assert from 'node:assert/strict'
import { commands, languages, type TextDocument, window, workspace } from 'vscode'
import { diagnostics } from './support/diagnostics.ts'
import { documents } from './support/documents.ts'
import { openText } from './support/openText.ts'
import type { Suite, SuiteTest } from './support/suite.ts'
import { until } from './support/until.ts'

const [{ text: json }, { text: yaml }] = documents

const becomes = (document: TextDocument, language: string) =>
  until(workspace.onDidOpenTextDocument, () => document.languageId === language || undefined)

/** Documents are looked at in the order in which they are opened: when this one has been recognised, those before have been looked at. */
const all = async (test: SuiteTest) => becomes((await openText(test, `marker${Math.random()}.yaml`, yaml)).document, 'flowspec-yaml')

const recognition: Suite = {
  name: 'Recognition',
  tests: {
    'gives FlowSpec our languages by its content': async (test) => {
      const { document } = await openText(test, 'pipeline.json', json.replace('Normal', 'Norml'))
      await becomes(document, 'flowspec-json')
      await diagnostics(document.uri, (found) => found.length === 1)
      await becomes((await openText(test, 'pipeline.yml', yaml)).document, 'flowspec-yaml')
    },

    'leaves the files of others as they are': async (test) => {
      const others = [
        await openText(test, 'deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: three\n'),
        await openText(test, 'workflow.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  entrypoint: main\n'),
        await openText(test, 'package.json', '{ "name": "shop", "version": "1.0.0" }\n'),
        await openText(test, 'openapi.yaml', 'openapi: 3.1.0\ninfo:\n  version: 1.0.0\n'),
      ]
      await all(test)
      assert.deepEqual(
        others.map(({ document }) => document.languageId),
        ['yaml', 'yaml', 'json', 'yaml'],
      )
      for (const { document } of others)
        assert.deepEqual(
          languages.getDiagnostics(document.uri).filter(({ source }) => source === 'flowspec'),
          [],
        )
    },

    'is not forced on a document that somebody puts back, until it is opened again': async (test) => {
      const { document } = await openText(test, 'pipeline.json', json)
      await becomes(document, 'flowspec-json')
      await languages.setTextDocumentLanguage(document, 'json')
      await all(test)
      assert.equal(document.languageId, 'json')

      await window.showTextDocument(document)
      await commands.executeCommand('workbench.action.closeActiveEditor')
      await until(workspace.onDidCloseTextDocument, () => document.isClosed || undefined)
      await commands.executeCommand('vscode.open', document.uri)
      await until(workspace.onDidOpenTextDocument, () => window.activeTextEditor?.document.languageId === 'flowspec-json' || undefined)
    },

    'looks again when a document is saved': async (test) => {
      const editor = await openText(test, 'growing.yaml', '# to be written\n')
      await all(test)
      await window.showTextDocument(editor.document)
      const { activeTextEditor } = window
      await activeTextEditor?.edit((builder) => builder.insert(editor.document.lineAt(1).range.end, yaml))
      await editor.document.save()
      await becomes(editor.document, 'flowspec-yaml')
    },

    'can be switched off': async (test) => {
      const [folder] = workspace.workspaceFolders ?? []
      const setting = workspace.getConfiguration('flowspec', folder)
      test.after(() => setting.update('recognizeByContent', undefined))
      await setting.update('recognizeByContent', false)
      const { document } = await openText(test, 'pipeline.json', json)
      const named = await openText(test, 'named.flowspec.json', json)
      assert.equal(named.document.languageId, 'flowspec-json')
      await setting.update('recognizeByContent', undefined)
      await all(test)
      assert.equal(document.languageId, 'json')
    },
  },
}
export default recognition
