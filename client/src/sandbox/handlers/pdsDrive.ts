import { drive } from '../../cloud/operations/drive.ts'
import type { Context } from '../context.ts'
import type { JsonObject } from '../json.ts'
import { findDrive } from '../pds/files.ts'
import { slice } from '../pds/slice.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import type { Caller } from '../signature/caller.ts'
import type { DriveRecord } from '../store/records.ts'
import { type Change, put, remove } from '../store/store.ts'

export const pdsDriveRoutes: readonly Route[] = [
  on(drive.create, (input, context) => {
    const made: DriveRecord = {
      id: context.ids.small(),
      name: input.drive_name,
      description: input.description ?? '',
      owner: input.owner,
      ownerType: input.owner_type,
      status: input.status ?? 'enabled',
      totalSize: input.total_size ?? 0,
      createTime: context.clock(),
      isDefault: input.default ?? false,
    }
    const others = made.isDefault
      ? [...context.store.tables.drive.values()].filter(({ owner, isDefault }) => isDefault && owner === made.owner)
      : []
    context.store.commit([...others.map((other) => put('drive', { ...other, isDefault: false })), put('drive', made)])
    return row(made, context)
  }),
  on(drive.get, ({ drive_id }, context) => row(findDrive(context, drive_id), context)),
  on(drive.update, (input, context) => {
    const old = findDrive(context, input.drive_id)
    const changed: DriveRecord = {
      ...old,
      name: input.drive_name ?? old.name,
      description: input.description ?? old.description,
      owner: input.owner ?? old.owner,
      status: input.status ?? old.status,
      totalSize: input.total_size ?? old.totalSize,
    }
    context.store.commit([put('drive', changed)])
    return row(changed, context)
  }),
  on(drive.delete, ({ drive_id }, context) => {
    const { id } = findDrive(context, drive_id)
    const files = [...context.store.tables.file.values()].filter(({ driveId }) => driveId === id)
    context.store.commit([remove('drive', id), ...files.map((file): Change => remove('file', file.id))])
    return {}
  }),
  on(drive.list, (input, context) => {
    const all = [...context.store.tables.drive.values()]
    const { rows, next } = slice(
      all.filter(({ owner, ownerType }) => (input.owner ?? owner) === owner && (input.owner_type ?? ownerType) === ownerType),
      input,
    )
    return { items: rows.map((one) => row(one, context)), next_marker: next }
  }),
  on(drive.mine, (input, context, caller) => {
    if (caller.by !== 'token') {
      throw new ServiceError(
        403,
        'ForbiddenNoPermission.Drive',
        'An AccessKey has no user, and so no drives of its own. Use an access token, or ListDrive.',
      )
    }
    const { rows, next } = slice(
      [...context.store.tables.drive.values()].filter(({ owner }) => owner === caller.userId),
      input,
    )
    return { items: rows.map((one) => row(one, context)), next_marker: next }
  }),
  on(drive.default, ({ user_id }, context, caller) => {
    const userId = userOf(user_id, caller)
    const found = [...context.store.tables.drive.values()].find(({ owner, isDefault }) => isDefault && owner === userId)
    if (found === undefined) throw new ServiceError(404, 'NotFound.Drive', `User ${userId} has no default drive.`)
    return row(found, context)
  }),
  on(drive.user, ({ user_id }, context, caller) => {
    const { id, name } = context.world.user
    const userId = userOf(user_id, caller)
    if (userId !== id) throw new ServiceError(404, 'NotFound.User', `The resource user cannot be found: ${userId}.`)
    const own = [...context.store.tables.drive.values()].find(({ owner, isDefault }) => isDefault && owner === id)
    return {
      domain_id: context.world.domainId,
      user_id: id,
      user_name: name,
      nick_name: name,
      role: 'admin',
      status: 'enabled',
      default_drive_id: own?.id ?? '',
    }
  }),
]

/** With an AccessKey the user must be named. */
function userOf(given: string | undefined, caller: Caller): string {
  const userId = given ?? (caller.by === 'token' ? caller.userId : undefined)
  if (userId === undefined) throw new ServiceError(400, 'InvalidParameterMissing.user_id', 'The input parameter user_id is missing.')
  return userId
}

function row(drive: DriveRecord, { world, store }: Context): JsonObject {
  const used = [...store.tables.file.values()].reduce(
    (sum, { driveId, content }) => sum + (driveId === drive.id ? (content?.size ?? 0) : 0),
    0,
  )
  return {
    domain_id: world.domainId,
    drive_id: drive.id,
    drive_name: drive.name,
    drive_type: 'normal',
    description: drive.description,
    owner: drive.owner,
    owner_type: drive.ownerType,
    creator: world.user.id,
    status: drive.status,
    total_size: drive.totalSize,
    used_size: used,
    created_at: new Date(drive.createTime).toISOString(),
  }
}
