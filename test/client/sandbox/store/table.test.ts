import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WritableTable } from '../../../../client/src/sandbox/store/table.ts'

interface Value {
  readonly id: string
  readonly tags: readonly string[]
}

function table() {
  const made = new WritableTable<Value, 'tag'>({ tag: ({ tags }) => tags })
  made.set('1', { id: '1', tags: ['a', 'b'] })
  made.set('2', { id: '2', tags: ['b'] })
  return made
}

const ids = (values: readonly Value[]) => values.map(({ id }) => id)

test('values are found by every key, in the order in which they came', () => {
  assert.deepEqual(ids(table().find('tag', 'b')), ['1', '2'])
  assert.deepEqual(ids(table().find('tag', 'a')), ['1'])
  assert.deepEqual(table().find('tag', 'c'), [])
})

test('a value that is replaced keeps its place and loses its old keys', () => {
  const values = table()
  values.set('1', { id: '1', tags: ['b', 'c'] })
  assert.deepEqual(ids(values.find('tag', 'b')), ['1', '2'])
  assert.equal(values.has('tag', 'a'), false)
  assert.equal(values.has('tag', 'c'), true)
})

test('a value that is removed is found no more', () => {
  const values = table()
  values.set('1', undefined)
  assert.deepEqual(ids(values.find('tag', 'b')), ['2'])
  assert.equal(values.get('1'), undefined)
  assert.equal(values.size, 1)
})
