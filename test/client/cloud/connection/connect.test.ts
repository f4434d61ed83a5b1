import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../../../client/src/cloud/connection/connect.ts'
import { driveEndpoint, endpoint } from '../../../../client/src/cloud/connection/endpoint.ts'
import { say, spoken } from '../../../../server/src/language/sentence.ts'

const source = { kind: 'accessKey', accessKeyId: 'id', accessKeySecret: 'secret' } as const
const settings = { name: 'test', region: 'cn-shanghai', source }

function endpointsOf(more: object) {
  const result = connect({ ...settings, ...more })
  assert(!('problem' in result), 'problem' in result ? spoken(result.problem) : '')
  return Object.fromEntries(Object.entries(result.endpoints).map(([product, at]) => [product, `${at.protocol}://${at.host}`]))
}

test('a region has its host, or the central one', () => {
  assert.deepEqual(endpointsOf({}), {
    'dataworks-public': 'https://dataworks.cn-shanghai.aliyuncs.com',
    openplatform: 'https://openplatform.aliyuncs.com',
  })
  assert.equal(endpointsOf({ region: 'ap-south-1' })['dataworks-public'], 'https://dataworks.aliyuncs.com')
})

test('an endpoint stands in for all products, one of the vendor for DataWorks alone', () => {
  const sandbox = 'http://127.0.0.1:4711'
  assert.deepEqual(endpointsOf({ region: 'local', endpoint: sandbox, driveDomain: '127.0.0.1:4711' }), {
    'dataworks-public': sandbox,
    openplatform: sandbox,
    pds: sandbox,
  })
  assert.deepEqual(endpointsOf({ endpoint: 'dataworks-vpc.cn-shanghai.aliyuncs.com', driveDomain: 'bj12' }), {
    'dataworks-public': 'https://dataworks-vpc.cn-shanghai.aliyuncs.com',
    openplatform: 'https://openplatform.aliyuncs.com',
    pds: 'https://bj12.api.aliyunpds.com',
  })
})

test('an unknown region needs an endpoint', () => {
  const problem = say`No endpoint is known for the region "${'xx-moon-1'}". Name one in the settings of the connection.`
  assert.deepEqual(connect({ ...settings, region: 'xx-moon-1' }), { problem })
})

test('endpoints as people write them', () => {
  assert.deepEqual(endpoint(' https://h.example.com/ '), { protocol: 'https', host: 'h.example.com' })
  assert.deepEqual(endpoint('h.example.com:8443'), { protocol: 'https', host: 'h.example.com:8443' })
  assert.deepEqual(endpoint('localhost:80'), { protocol: 'http', host: 'localhost' })
  assert.deepEqual(endpoint('http://[::1]:8080'), { protocol: 'http', host: '[::1]:8080' })
  assert.deepEqual(driveEndpoint('https://bj12.api.aliyunpds.com'), { protocol: 'https', host: 'bj12.api.aliyunpds.com' })
})

test('an endpoint and a domain of Drive have examples of their own', () => {
  const told = (found: ReturnType<typeof endpoint>) => ('problem' in found ? spoken(found.problem) : '')
  assert.equal(told(endpoint('a b')), '"a b" is not an endpoint. Write a host, such as dataworks.cn-shanghai.aliyuncs.com.')
  assert.equal(told(driveEndpoint('a b')), '"a b" is not an endpoint. Write a host, such as bj12.api.aliyunpds.com.')
})

test('endpoints that cannot be are told in a sentence', () => {
  for (const text of [
    '',
    'a b',
    'https://h/path',
    'https://user:pass@h',
    'h?x=1',
    'http://h.example.com',
    'ftp://h',
    'http://127.0.0.1.evil.com',
  ]) {
    const result = endpoint(text)
    assert('problem' in result, text)
    const problem = spoken(result.problem)
    assert.match(problem, /\.$/)
    assert(!problem.includes('pass'), problem)
  }
})
