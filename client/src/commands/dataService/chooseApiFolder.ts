import { say } from '../../../../server/src/language/sentence.ts'
import { dataServiceGroup } from '../../cloud/operations/dataService.ts'
import type { ApiFolder } from '../../cloud/operations/dataServiceShapes.ts'
import { allRows } from '../../cloud/paging/pages.ts'
import type { Tools } from '../../tools.ts'
import type { ApiAnswers, Named } from './apiAnswers.ts'

const top: Named = { id: '0', name: '' }

/** A folder of the group, asked only when it has some; one call tells. Rejects with a CloudError. */
export async function chooseApiFolder(
  { ui, workspace }: Pick<Tools, 'ui' | 'workspace'>,
  { group }: Partial<ApiAnswers>,
): Promise<Named | undefined> {
  if (!group) return top
  const { rows } = await ui.progress(say`Looking for folders in ${group.name}`, ({ signal }) =>
    allRows(workspace.call, dataServiceGroup.listFolders, { ProjectId: workspace.id, GroupId: group.id }, { signal }),
  )
  if (rows.length === 0) return top
  const folders = rows.map((row) => ({ id: row.FolderId, name: pathOf(row, rows) })).sort((a, b) => (a.name < b.name ? -1 : 1))
  return ui.pick({
    title: say`Folder of the API`,
    choices: [
      { label: say`No folder`, icon: 'symbol-namespace', description: group.name, value: top },
      ...folders.map((value) => ({ label: value.name, icon: 'folder', value })),
    ],
  })
}

/** `outer/inner`. Folders whose parent is not in the list stand at the top. */
function pathOf(folder: ApiFolder, all: readonly ApiFolder[]): string {
  const names: string[] = []
  for (let at: ApiFolder | undefined = folder; at && names.length < all.length; ) {
    names.unshift(at.FolderName)
    const parent: string | undefined = at.ParentId
    at = all.find(({ FolderId }) => FolderId === parent)
  }
  return names.join('/')
}
