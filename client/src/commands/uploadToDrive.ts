import { say } from '../../../server/src/language/sentence.ts'
import { byteSize } from '../byteSize.ts'
import type { Entity } from '../entity.ts'
import type { Tools } from '../tools.ts'
import { askAboutConflicts } from './drive/askAboutConflicts.ts'
import { askForDrive } from './drive/askForDrive.ts'
import { askToResume } from './drive/askToResume.ts'
import { chooseDriveFolder } from './drive/chooseDriveFolder.ts'
import { type DriveFolder, driveEntity, folderOfEntity } from './drive/driveFolder.ts'
import { type SourceFile, sourceFile } from './drive/sourceFile.ts'
import { tellUploads } from './drive/tellUploads.ts'
import { unfinishedUploads } from './drive/unfinishedUploads.ts'
import { canTryAgain, type UploadEnd } from './drive/uploadEnd.ts'
import { type Upload, type UploadEnds, uploadFiles } from './drive/uploadFiles.ts'
import { showInTree } from './sending/showInTree.ts'

export interface UploadOptions {
  /** Bytes of a part, when it is not to be what is usual. */
  readonly partSize?: number
}

/**
 * FlowSpec: Upload File to Drive…: local files into one folder of a drive, one after the other. `targets`: the files, by absolute paths, or the folder
 * that they are to go to (`root` is the id of a drive's top); what is not given is asked. Rejects with a CloudError when the folder cannot be found out.
 */
export async function uploadToDrive(tools: Tools, targets?: readonly string[] | Entity, options: UploadOptions = {}): Promise<void> {
  const { ui, workspace, memory } = tools
  if (!workspace.hasDrive) {
    const found = await askForDrive(tools)
    return found && uploadToDrive({ ...tools, workspace: found }, targets, options)
  }
  const given = isPaths(targets) ? { paths: targets } : { folder: targets && folderOfEntity(targets) }
  const paths = given.paths ?? (await ui.chooseFiles({ title: say`Files to upload`, action: say`Upload`, many: true }))
  if (!paths || paths.length === 0) return
  const folder = given.folder ?? (await folderFor(tools, paths))
  if (!folder) return
  const unfinished = unfinishedUploads(memory, `${workspace.region} ${workspace.id}`, folder)
  const upload = { folder, unfinished, ...options }
  for (let left = paths, first = true; left.length > 0; first = false) {
    const files = await looked(left)
    if (first && !(await askToResume(ui, files.readable, unfinished))) return
    const ends = new Map([...files.unreadable, ...(await uploaded(tools, { ...upload, files: files.readable }))])
    await showUploaded(tools, ends, folder)
    const again = await tellUploads(tools, ends, folder)
    left = again ? [...ends].filter(([, end]) => canTryAgain(end)).map(([{ path }]) => path) : []
  }
}

function isPaths(targets: readonly string[] | Entity | undefined): targets is readonly string[] {
  return Array.isArray(targets)
}

async function folderFor(tools: Tools, paths: readonly string[]): Promise<DriveFolder | undefined> {
  const { readable } = await looked(paths)
  const size = byteSize(readable.reduce((bytes, file) => bytes + file.size, 0))
  const [first] = readable
  return chooseDriveFolder(tools, {
    title:
      readable.length === 1 && first ? say`Where to upload ${first.name} (${size})` : say`Where to upload ${paths.length} files (${size})`,
    take: (path) => say`Upload to ${path}`,
  })
}

async function looked(paths: readonly string[]) {
  const all = await Promise.all(paths.map(sourceFile))
  const readable: SourceFile[] = []
  const unreadable = new Map<Pick<SourceFile, 'path' | 'name'>, UploadEnd>()
  for (const one of all) {
    if ('problem' in one) unreadable.set(one, { kind: 'unreadable', problem: one.problem })
    else readable.push(one)
  }
  return { readable, unreadable }
}

/** The service says by itself whose name is taken: it costs no call to ask about those alone, afterwards. */
async function uploaded({ ui, workspace }: Tools, upload: Omit<Upload, 'conflict'>): Promise<UploadEnds> {
  const run = (part: Upload) => ui.progress(say`Uploading to ${part.folder.path}`, (progress) => uploadFiles(workspace, part, progress))
  if (upload.files.length === 0) return new Map()
  const ends = await run({ ...upload, conflict: 'refuse' })
  const taken = [...ends].filter(([, { kind }]) => kind === 'skipped').map(([file]) => file)
  const conflict = await askAboutConflicts(ui, taken, upload.folder.path)
  return conflict === undefined ? ends : new Map([...ends, ...(await run({ ...upload, files: taken, conflict }))])
}

async function showUploaded(tools: Tools, ends: UploadEnds, folder: DriveFolder): Promise<void> {
  const there = [...ends.values()].filter((end) => end.kind === 'uploaded').map((end) => driveEntity(folder, end))
  const last = there.at(-1)
  if (!last) return
  // The tree looks up what it is to show, and nothing beside it.
  if (there.length > 1) await tools.tree.changed(last)
  await showInTree(tools, last)
}
