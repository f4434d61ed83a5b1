import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { CloudError } from '../../client/src/cloud/call/cloudError.ts'
import { type FileSystem, writeWhole } from '../../client/src/writeWhole.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowspec-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

const disk: FileSystem = { open, rename, rm }
const failure = (code: string) => Object.assign(new Error(code), { code })
const content = [Buffer.from('first '), Buffer.from('second')]

async function fails(files: FileSystem, message: string, pieces: Iterable<Uint8Array> = content): Promise<void> {
  await assert.rejects(writeWhole(join(folder, 'a.json'), pieces, files), (error) => {
    assert.ok(error instanceof CloudError)
    assert.deepEqual([error.kind, error.message, error.mayHaveHappened], ['local', message, false])
    return true
  })
}

/** A disk on which this much fits; the write that does not, is done in part. */
function small(bytes: number): FileSystem {
  let left = bytes
  return {
    ...disk,
    async open(path, flags) {
      const file = await open(path, flags)
      return {
        sync: () => file.sync(),
        close: () => file.close(),
        write: (async (piece: Uint8Array, at = 0) => {
          if (left === 0) throw failure('ENOSPC')
          const length = Math.min(left, piece.length - at)
          left -= length
          return file.write(piece, at, length)
        }) as (typeof file)['write'],
      }
    },
  }
}

describe('a file is written whole or not at all', () => {
  it('whole, piece by piece, in place of what was there', async () => {
    const path = join(folder, 'a.json')
    await writeFile(path, 'old and longer than the new one')
    await writeWhole(path, content)
    assert.equal(await readFile(path, 'utf8'), 'first second')
    assert.deepEqual(await readdir(folder), ['a.json'])
  })

  it('with no bytes at all', async () => {
    await writeWhole(join(folder, 'a.json'), [])
    assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), '')
  })

  it('a disk that takes pieces in part gets the rest', async () => {
    await writeWhole(join(folder, 'a.json'), content, small(12))
    assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), 'first second')
  })

  for (const bytes of [0, 3, 6, 11]) {
    it(`not at all on a disk with room for ${bytes} of its 12 bytes; what was there stays`, async () => {
      await writeFile(join(folder, 'a.json'), 'old')
      await fails(small(bytes), 'a.json cannot be written: the disk is full.')
      assert.equal(await readFile(join(folder, 'a.json'), 'utf8'), 'old')
      assert.deepEqual(await readdir(folder), ['a.json'])
    })
  }

  it('not at all when it cannot be put into its place', async () => {
    await fails({ ...disk, rename: async () => Promise.reject(failure('EXDEV')) }, 'a.json cannot be written (EXDEV).')
    assert.deepEqual(await readdir(folder), [])
  })

  it('not over a folder', async () => {
    await mkdir(join(folder, 'a.json'))
    await assert.rejects(writeWhole(join(folder, 'a.json'), content), { message: /^a\.json cannot be written/ })
    assert.deepEqual(await readdir(folder), ['a.json'])
  })

  it('not where one may not write', { skip: process.getuid?.() === 0 && 'root may write anywhere' }, async () => {
    await chmod(folder, 0o500)
    await fails(disk, 'a.json cannot be written: you may not write into this folder.')
    await chmod(folder, 0o700)
  })

  it('not at all when the content breaks off, whose error it is then', async () => {
    const broken = function* () {
      yield content[0] as Buffer
      throw new RangeError('no more')
    }
    await assert.rejects(writeWhole(join(folder, 'a.json'), broken()), RangeError)
    assert.deepEqual(await readdir(folder), [])
  })

  it('a folder that is gone', async () => {
    await assert.rejects(writeWhole(join(folder, 'gone', 'a.json'), content), {
      message: 'a.json cannot be written: the folder is gone.',
    })
  })
})
