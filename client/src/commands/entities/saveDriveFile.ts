import { say } from '../../../../server/src/language/sentence.ts'
import { byteSize } from '../../byteSize.ts'
import { downloadFile } from '../../cloud/drive/downloadFile.ts'
import type { Entity } from '../../entity.ts'
import { fileName } from '../../fileName.ts'
import type { Tools } from '../../tools.ts'
import { writeWhole } from '../../writeWhole.ts'
import { choosePlace } from './choosePlace.ts'

/** Downloads a file of the Drive into a folder of this machine. */
export async function saveDriveFile({ ui, workspace }: Tools, { id, name, drive = '' }: Entity): Promise<void> {
  const path = await choosePlace(ui, fileName(name))
  if (path === undefined) return
  await ui.progress(say`Downloading ${name}`, ({ report, signal }) => {
    const onProgress = (bytes: number, total?: number) =>
      total === undefined ? report(byteSize(bytes)) : report(say`${byteSize(bytes)} of ${byteSize(total)}`, total === 0 ? 1 : bytes / total)
    return writeWhole(path, downloadFile(workspace.call, { drive_id: drive, file_id: id, name }, { signal, onProgress }))
  })
  await ui.tell({ severity: 'information', message: say`${name} has been saved to ${path}.` })
}
