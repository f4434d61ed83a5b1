import type { Operation } from '../../cloud/operations/operation.ts'
import { deleteEntity } from '../entities/deleteEntity.ts'
import { moveEntity, renameEntity } from '../entities/relocate.ts'
import { on, type Route } from '../rpc/route.ts'
import type { Family } from '../store/records.ts'

interface Place {
  readonly Id: string
  readonly ProjectId: string
}

interface Operations {
  readonly move: Operation<Place & { readonly Path: string }, unknown>
  readonly rename: Operation<Place & { readonly Name: string }, unknown>
  readonly delete: Operation<Place, unknown>
}

/** What is the same for workflows, nodes, resources and functions. */
export function entityRoutes(family: Family, operations: Operations): readonly Route[] {
  return [
    on(operations.move, (input, context) => {
      moveEntity(context, family, input)
      return { Success: true }
    }),
    on(operations.rename, (input, context) => {
      renameEntity(context, family, input)
      // RenameFunction answers with a text, and is alone in that.
      return { Success: family === 'function' ? 'true' : true }
    }),
    on(operations.delete, ({ Id, ProjectId }, context) => {
      deleteEntity(context, family, Id, ProjectId)
      return { Success: true }
    }),
  ]
}
