import { fileTargets } from './fileTargets.ts'
import type { WorkspaceCommand } from './runCommand.ts'

/** Commands that work in the chosen workspace, by their names in the manifest. */
export const workspaceCommands: Readonly<Record<string, WorkspaceCommand>> = {
  uploadToDrive: {
    run: async (tools, target, more) => {
      const files = fileTargets(target, more)
      const { uploadToDrive } = await import('../commands/uploadToDrive.ts')
      return uploadToDrive(tools, files.length > 0 ? files.map(({ fsPath }) => fsPath) : undefined)
    },
  },
}
