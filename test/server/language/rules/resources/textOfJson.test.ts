import { bodyDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'

const config = (config: unknown) => bodyDocument({ datasources: [{ name: 'd', type: 'odps', config }] }, 'DataSource')
const ruleConfig = (ruleConfig: unknown) => bodyDocument({ dqcRules: [{ id: 'r1', name: 'r1', ruleConfig }] }, 'DataQuality')

ruleCases('wrong-type', [
  { name: 'the config of a data source is text', document: config('{"a":1}') },
  { name: 'an object as config', document: config({ a: 1 }), finds: ['warning "config"'] },
  { name: 'the config of a rule is text', document: ruleConfig('{a:1') },
  { name: 'an object as config of a rule', document: ruleConfig({ a: 1 }), finds: ['warning "ruleConfig"'] },
  { name: 'null is absent', document: config(null) },
])
