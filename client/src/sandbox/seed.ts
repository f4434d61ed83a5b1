import { randomBytes } from 'node:crypto'
import type { Context } from './context.ts'
import type { Records } from './store/records.ts'
import { type Change, put, type Store } from './store/store.ts'
import type { World } from './world.ts'

/** Puts into an empty store what operations can change later: keys, a drive, a business process. Does nothing when they are there. */
export function seed(store: Store, world: World, now: number): Context['keys'] {
  const known = store.tables.keys.get('keys')
  if (known !== undefined) return known
  const keys = newKeys()
  const first = world.projects[0]
  const changes: Change[] = [put('keys', keys), put('drive', defaultDrive(world, now))]
  if (first !== undefined) {
    const group = {
      id: 'ds_sandbox',
      projectId: first.id,
      createTime: now,
      name: 'sandbox',
      gatewayGroupId: 'gateway-sandbox',
      description: '',
    }
    changes.push(put('apiGroup', group))
  }
  store.commit(changes)
  return keys
}

function defaultDrive({ user }: World, now: number): Records['drive'] {
  return {
    id: '1',
    name: 'Sandbox',
    description: '',
    owner: user.id,
    ownerType: 'user',
    status: 'enabled',
    totalSize: 0,
    createTime: now,
    isDefault: true,
  }
}

/** New for every folder: a key that everybody knows would let everybody on this computer in. */
function newKeys(): Records['keys'] {
  const secret = (bytes: number) => randomBytes(bytes).toString('hex')
  return {
    id: 'keys',
    accessKeyId: `sandbox-${secret(6)}`,
    accessKeySecret: secret(15),
    sts: { accessKeyId: `STS.sandbox-${secret(6)}`, accessKeySecret: secret(15), securityToken: secret(40) },
    accessToken: secret(20),
    storageSecret: secret(20),
  }
}
