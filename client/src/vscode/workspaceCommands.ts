import { Uri } from 'vscode'
import type { Target } from '../commands/target.ts'
import type { Entity } from '../entity.ts'
import type { ExplorerView } from './explorerView.ts'
import { fileTargets } from './fileTargets.ts'
import type { WorkspaceCommand } from './runCommand.ts'

/** Commands that work in the chosen workspace, by their names in the manifest. `targetOf`: what an entry of the explorer stands for. */
export function workspaceCommands(targetOf: ExplorerView['targetOf']): Readonly<Record<string, WorkspaceCommand>> {
  const entity = (target: unknown): Entity | undefined => {
    const found = targetOf(target)
    return found?.kind === 'folder' ? undefined : found
  }
  const entities = (more: unknown): readonly Entity[] => (Array.isArray(more) ? more.flatMap((one) => entity(one) ?? []) : [])
  const begin = (target: unknown): Target | undefined => (target instanceof Uri ? target.toString() : targetOf(target))

  return {
    send: {
      run: async (tools, target) =>
        (await import('../commands/send.ts')).send(tools, target instanceof Uri ? target.toString() : undefined),
    },
    createResource: {
      run: async (tools, target) => (await import('../commands/createResource.ts')).createResource(tools, begin(target)),
    },
    createWorkflow: {
      run: async (tools, target) => (await import('../commands/createWorkflow.ts')).createWorkflow(tools, begin(target)),
    },
    importWorkflow: {
      run: async (tools, target) => (await import('../commands/importWorkflow.ts')).importWorkflow(tools, begin(target)),
    },
    createNode: {
      run: async (tools, target) => (await import('../commands/createNode.ts')).createNode(tools, begin(target)),
    },
    createFunction: {
      run: async (tools, target) => (await import('../commands/createFunction.ts')).createFunction(tools, begin(target)),
    },
    createDataServiceApi: {
      run: async (tools, target) => (await import('../commands/createDataServiceApi.ts')).createDataServiceApi(tools, begin(target)),
    },
    uploadToDrive: {
      run: async (tools, target, more) => {
        const files = fileTargets(target, more).map(({ fsPath }) => fsPath)
        return (await import('../commands/uploadToDrive.ts')).uploadToDrive(tools, files.length > 0 ? files : entity(target))
      },
    },
    newDriveFolder: {
      run: async (tools, target) => (await import('../commands/newDriveFolder.ts')).newDriveFolder(tools, entity(target)),
    },
    newFromWorkspace: {
      reads: true,
      run: async (tools, target) => (await import('../commands/newFromWorkspace.ts')).newFromWorkspace(tools, entity(target)),
    },
    openSpec: {
      reads: true,
      run: async (tools, target) => (await import('../commands/openSpec.ts')).openSpec(tools, entity(target)),
    },
    editCopy: {
      reads: true,
      run: async (tools, target) => (await import('../commands/editCopy.ts')).editCopy(tools, entity(target)),
    },
    compareWithLocal: {
      reads: true,
      run: async (tools, target) => (await import('../commands/compareWithLocal.ts')).compareWithLocal(tools, entity(target)),
    },
    saveToFolder: {
      reads: true,
      run: async (tools, target) => (await import('../commands/saveToFolder.ts')).saveToFolder(tools, entity(target)),
    },
    copyId: {
      reads: true,
      run: async (tools, target) => (await import('../commands/copyId.ts')).copyId(tools, entity(target)),
    },
    openInConsole: {
      reads: true,
      run: async (tools, target) => (await import('../commands/openInConsole.ts')).openInConsole(tools, entity(target)),
    },
    rename: {
      run: async (tools, target) => (await import('../commands/renameEntity.ts')).renameEntity(tools, entity(target)),
    },
    move: {
      run: async (tools, target) => (await import('../commands/moveEntity.ts')).moveEntity(tools, entity(target)),
    },
    delete: {
      run: async (tools, target, more) => (await import('../commands/deleteEntity.ts')).deleteEntity(tools, entity(target), entities(more)),
    },
    publish: {
      run: async (tools, target) => (await import('../commands/publish.ts')).publish(tools, entity(target)),
    },
  }
}
