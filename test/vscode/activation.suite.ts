import assert from 'node:assert/strict'
import { extensions } from 'vscode'
import type { Suite } from './support/suite.ts'

const activation: Suite = {
  name: 'Activation',
  tests: {
    'VS Code knows the extension and activates it': async () => {
      const extension = extensions.getExtension('flowspec.flowspec')
      assert.ok(extension, 'VS Code has loaded no extension flowspec.flowspec')
      await extension.activate()
      assert.equal(extension.isActive, true)
    },
  },
}
export default activation
