import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { extensions } from 'vscode'
import { documents } from './support/documents.ts'
import { openText } from './support/openText.ts'
import { serverProcesses } from './support/serverProcesses.ts'
import type { Suite } from './support/suite.ts'

const extension = () => {
  const found = extensions.getExtension('flowspec.flowspec')
  assert.ok(found, 'VS Code has loaded no extension flowspec.flowspec')
  return found
}

// By its name the first suite: what has been started stays so.
const activation: Suite = {
  name: 'Activation',
  tests: {
    // A VS Code that is served reads JSON of its own when it starts, so that the extension may be active without a file being open.
    'is for JSON and YAML files, and for tabs of its own that are restored': () => {
      const events: readonly string[] = extension().packageJSON.activationEvents
      assert.deepEqual(
        events.filter((event) => !/^(onLanguage:(json|jsonc|yaml)|onFileSystem:flowspec-view)$/.test(event)),
        [],
      )
    },
    'comes with the first YAML file, whatever it is': async (test) => {
      await openText(test, 'deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\n')
      while (!extension().isActive) await setTimeout(50)
    },
    'starts the language server with the first FlowSpec document, not before': async (test) => {
      assert.deepEqual(serverProcesses() ?? [], [])
      await openText(test, documents[1].name, documents[1].text)
      while (serverProcesses()?.length === 0) await setTimeout(50)
      assert.equal(serverProcesses()?.length ?? 1, 1)
    },
  },
}
export default activation
