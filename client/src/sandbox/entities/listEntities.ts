import type { Context } from '../context.ts'
import type { EntityRecord, Family } from '../store/records.ts'
import { keyOf } from '../store/tables.ts'
import { checkProject } from './findEntity.ts'

interface Search {
  readonly ProjectId: string
  readonly Name?: string | undefined
  readonly Owner?: string | undefined
}

/** The entities of a family in a workspace, oldest first, whose names hold `Name`. */
export function listEntities(context: Context, family: Family, { ProjectId, Name = '', Owner = '' }: Search): EntityRecord[] {
  checkProject(context, ProjectId)
  const found = context.store.tables.entity.find('family', keyOf(ProjectId, family))
  return found.filter(({ name, owner }) => name.includes(Name) && (Owner === '' || owner === Owner))
}
