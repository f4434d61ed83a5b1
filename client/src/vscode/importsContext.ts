import { commands } from 'vscode'
import { rememberedImports, startedImportsKey } from '../commands/creating/startedImports.ts'
import type { Memory } from '../tools.ts'

/** The same memory, which tells menus whether there is an import whose end nobody has been told. */
export function importsContext(memory: Memory): Memory {
  const tell = () => void commands.executeCommand('setContext', 'flowspec.imports', rememberedImports(memory).length > 0)
  tell()
  return {
    get: (key) => memory.get(key),
    async set(key, value) {
      await memory.set(key, value)
      if (key === startedImportsKey) tell()
    },
  }
}
