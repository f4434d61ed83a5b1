import assert from 'node:assert/strict'
import { commands } from 'vscode'
import { openText } from './support/openText.ts'
import type { Suite } from './support/suite.ts'

const formatting: Suite = {
  name: 'Formatting',
  tests: {
    'keeps the comments, the order and the quotes of YAML': async (test) => {
      const { document } = await openText(
        test,
        'messy.flowspec.yaml',
        `# Who: the shop team
kind:   Node   # before the version
version: "2.0.0"
spec:
    nodes:

      # the only one
      - id: 7712345678901234567
        name:   'load'
`,
      )
      await commands.executeCommand('editor.action.formatDocument')
      assert.equal(
        document.getText(),
        `# Who: the shop team
kind: Node # before the version
version: "2.0.0"
spec:
  nodes:

    # the only one
    - id: 7712345678901234567
      name: 'load'
`,
      )
    },
    'lays JSON out and keeps its digits': async (test) => {
      const { document } = await openText(
        test,
        'messy.flowspec.json',
        '{"kind":"Node","version":"2.0.0","spec":{"nodes":[{"id":7712345678901234567}]}}',
      )
      await commands.executeCommand('editor.action.formatDocument')
      assert.equal(
        document.getText(),
        `{
  "kind": "Node",
  "version": "2.0.0",
  "spec": {
    "nodes": [
      {
        "id": 7712345678901234567
      }
    ]
  }
}`,
      )
    },
  },
}
export default formatting
