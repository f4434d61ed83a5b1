import type { NameKind } from '../../../server/src/language/model/workspaceNames.ts'
import type { Entity, EntityKind } from '../entity.ts'
import type { Tree } from '../tools.ts'
import type { Names } from './names.ts'

/** Lists that show entities of a kind. */
const listsOf: Readonly<Record<EntityKind, readonly NameKind[]>> = {
  workflow: ['workflows', 'nodes'],
  node: ['nodes'],
  resource: ['resources'],
  function: ['functions'],
  api: ['apiGroups'],
  driveFile: [],
  driveFolder: [],
}

/** A tree that also tells the names of what commands have changed. */
export function outdating(tree: Tree, names: Names): Tree {
  const noted = (entity: Entity) => names.outdated(...listsOf[entity.kind])
  return {
    show(entity) {
      noted(entity)
      return tree.show(entity)
    },
    changed(entity) {
      noted(entity)
      return tree.changed(entity)
    },
    folders: (kind) => tree.folders(kind),
    workflows: (manual) => tree.workflows(manual),
  }
}
