import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { CallStep, Value } from '../../../../client/src/cloud/plan/step.ts'
import { requestText } from '../../../../client/src/commands/sending/requestText.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

const first: CallStep = { kind: 'call', id: 'create', title: 'Create workflow daily', operation: node.create, input: {} }

function parameters(input: Readonly<Record<string, Value>>): unknown {
  const text = requestText({ ...first, input }, [first], (words) => spoken(words))
  return JSON.parse(text).parameters
}

describe('a request as people read it', () => {
  it('names the operation, its version and its method', () => {
    const text = requestText(first, [first], (words) => spoken(words))
    assert.equal(text, '{\n  "action": "CreateNode",\n  "version": "2024-05-18",\n  "method": "POST",\n  "parameters": {}\n}\n')
  })

  it('has the spec opened up, ids with all their digits', () => {
    const Spec = { $json: { spec: { nodes: [{ id: '4634978808809541234', timeout: 3 }] } } }
    assert.deepEqual(parameters({ ProjectId: '12345678901234567890', Spec }), { ProjectId: '12345678901234567890', Spec: Spec.$json })
  })

  it('opens up texts that hold JSON, and leaves those that only look like it', () => {
    assert.deepEqual(parameters({ ScriptDetails: '{"connectionId":4634978808809541234,"list":[1]}', Note: '{no json', Plain: 'x' }), {
      ScriptDetails: { connectionId: '4634978808809541234', list: [1] },
      Note: '{no json',
      Plain: 'x',
    })
  })

  it('says in words what an earlier step will have answered', () => {
    const result = { $result: 'create', path: 'Id' }
    assert.deepEqual(parameters({ ContainerId: result, Spec: { $json: { depends: [{ nodeId: result }] } } }), {
      ContainerId: '(Id from the answer to “Create workflow daily”)',
      Spec: { depends: [{ nodeId: '(Id from the answer to “Create workflow daily”)' }] },
    })
  })

  it('speaks the language of its reader', () => {
    const text = requestText({ ...first, input: { ContainerId: { $result: 'create', path: 'Id' } } }, [first], () => '字')
    assert.equal(JSON.parse(text).parameters.ContainerId, '字')
  })
})
