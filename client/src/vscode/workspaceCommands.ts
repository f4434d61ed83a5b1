import { Uri } from 'vscode'
import type { Target } from '../commands/target.ts'
import type { Entity } from '../entity.ts'
import type { Tools } from '../tools.ts'
import type { ExplorerView } from './explorerView.ts'
import { fileTargets } from './fileTargets.ts'
import type { WorkspaceCommand } from './runCommand.ts'
import { glance } from './treeItem.ts'

/** Commands that work in the chosen workspace, by their names in the manifest. The view says what an entry of it stands for, and which ones a key is meant for. */
export function workspaceCommands({
  targetOf,
  focused,
}: Pick<ExplorerView, 'targetOf' | 'focused'>): Readonly<Record<string, WorkspaceCommand>> {
  const entity = (target: unknown): Entity | undefined => {
    const found = targetOf(target)
    return found?.kind === 'folder' || found?.kind === 'apiGroup' ? undefined : found
  }
  const entities = (more: unknown): readonly Entity[] => (Array.isArray(more) ? more.flatMap((one) => entity(one) ?? []) : [])
  const begin = (target: unknown): Target | undefined => (target instanceof Uri ? target.toString() : targetOf(target))
  /** A command that has a key: pressed on what is no thing, it does nothing. */
  const byKey = (run: (tools: Tools, target: Entity | undefined, more: readonly Entity[]) => Promise<void>): WorkspaceCommand['run'] => {
    return async (tools, target, more) => {
      if (target !== undefined) return run(tools, entity(target), entities(more))
      const [first, ...rest] = await focused()
      const meant = entity(first)
      if (meant) await run(tools, meant, [meant, ...entities(rest)])
    }
  }

  const newFromWorkspace: WorkspaceCommand['run'] = async (tools, target) =>
    (await import('../commands/newFromWorkspace.ts')).newFromWorkspace(tools, entity(target))

  return {
    send: {
      ready: async (tools, target) =>
        (await import('../commands/send.ts')).readyToSend(tools, target instanceof Uri ? target.toString() : undefined),
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
    watchImport: {
      run: async (tools) => (await import('../commands/watchImport.ts')).watchImport(tools),
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
    testDataServiceApi: {
      run: async (tools, target) => (await import('../commands/testDataServiceApi.ts')).testDataServiceApi(tools, entity(target)),
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
    newFromWorkspace: { reads: true, run: newFromWorkspace },
    // The same in the menu of a thing, where the workspace need not be named.
    newLikeThis: { reads: true, run: newFromWorkspace },
    openSpec: {
      reads: true,
      run: async (tools, target, more) => (await import('../commands/openSpec.ts')).openSpec(tools, entity(target), more === glance),
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
      run: byKey(async (tools, target, more) => (await import('../commands/copyId.ts')).copyId(tools, target, more)),
    },
    openInConsole: {
      reads: true,
      run: async (tools, target) => (await import('../commands/openInConsole.ts')).openInConsole(tools, entity(target)),
    },
    rename: {
      run: byKey(async (tools, target) => (await import('../commands/renameEntity.ts')).renameEntity(tools, target)),
    },
    move: {
      run: async (tools, target) => (await import('../commands/moveEntity.ts')).moveEntity(tools, entity(target)),
    },
    delete: {
      run: byKey(async (tools, target, more) => (await import('../commands/deleteEntity.ts')).deleteEntity(tools, target, more)),
    },
    takeOffline: {
      run: async (tools, target) => (await import('../commands/takeOffline.ts')).takeOffline(tools, entity(target)),
    },
    publish: {
      run: async (tools, target) => (await import('../commands/publish.ts')).publish(tools, entity(target)),
    },
  }
}
