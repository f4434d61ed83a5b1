import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandOf, commandOfCode, commandOfNode, commandSpellings, commandText } from '../../../../server/src/language/model/commands.ts'

describe('commandOf', () => {
  it('finds a command by its name in any letter case', () => {
    assert.equal(commandOf('ODPS_SQL')?.code, 10)
    assert.equal(commandOf('odps_sql')?.code, 10)
    assert.equal(commandOf('starrocks')?.name, 'StarRocks')
  })

  it('finds it by every other spelling', () => {
    assert.equal(commandOf('PY_ODPS')?.name, 'PYODPS')
    assert.equal(commandOf('Sql Server')?.name, 'SQLSERVER')
    for (const spelling of commandSpellings) assert.ok(commandOf(spelling), spelling)
  })

  it('ignores blanks around it', () => assert.equal(commandOf(' DI ')?.name, 'DI'))
  it('knows nothing of types that customers define', () => assert.equal(commandOf('ACME_FORECAST'), undefined))
  it('is not fooled by the names of object members', () => assert.equal(commandOf('constructor'), undefined))
})

describe('commandOfCode', () => {
  it('finds a command by its number', () => assert.equal(commandOfCode(23)?.name, 'DI'))
  it('has nothing for a number of no command', () => assert.equal(commandOfCode(987654), undefined))
})

describe('commandText', () => {
  it('is the command as written', () => assert.equal(commandText({ runtime: { command: 'py_odps' } }), 'py_odps'))
  it('is absent where nothing says it', () => {
    for (const script of [
      {},
      { runtime: null },
      { runtime: 'DI' },
      { runtime: {} },
      { runtime: { command: null } },
      { runtime: { command: ' ' } },
    ])
      assert.equal(commandText(script), undefined)
  })
})

describe('commandOfNode', () => {
  it('looks into the script of the node', () => assert.equal(commandOfNode({ script: { runtime: { command: 'VIRTUAL' } } })?.code, 99))
  it('does not follow references', () => assert.equal(commandOfNode({ script: '{{scripts.s1}}' }), undefined))
})
