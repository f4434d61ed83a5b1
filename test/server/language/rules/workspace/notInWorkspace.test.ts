import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FlowDocument } from '../../../../../server/src/language/document/document.ts'
import type { WorkspaceNames } from '../../../../../server/src/language/model/workspaceNames.ts'
import { workspaceProblems } from '../../../../../server/src/language/rules/checkWorkspace.ts'
import { seen, written } from '../../../../support/check.ts'
import { lists, names, seenWorkspace } from '../../../../support/workspace.ts'

const withNode = (node: object, spec: object = {}) => ({
  version: '1.1.0',
  kind: 'CycleWorkflow',
  spec: { ...spec, nodes: [{ id: 'load', name: 'load', ...node }] },
})
const withSource = (name: unknown, spec: object = {}) => withNode({ datasource: { name, type: 'odps' } }, spec)
const withGroup = (resourceGroup: unknown) => withNode({ runtimeResource: { resourceGroup } })

for (const form of ['json', 'yaml'] as const) {
  const documentOf = (document: unknown) => FlowDocument.of(form, written(form, document))
  /** What is said of it, as `severity "underlined": sentence`. */
  const said = (document: unknown, known: WorkspaceNames = names) => {
    const parsed = documentOf(document)
    return workspaceProblems(parsed, { ...seenWorkspace, names: known }).map((problem) => seen(parsed, problem).replaceAll('\\"', ''))
  }
  const silent = (document: unknown, known?: WorkspaceNames) => assert.deepEqual(said(document, known), [])

  describe(`rule not-in-workspace (${form})`, () => {
    it('names a data source that the workspace did not have, and when that was', () => {
      assert.deepEqual(said(withSource('load_db')), [
        'hint not-in-workspace "load_db": The workspace "shop" had no data source "load_db" when it was last read (2026-01-02 11:04).',
      ])
    })
    it('names a resource group that it did not have', () => {
      assert.match(said(withGroup('Serverless_res_group_1_3')).join('\n'), /^hint .* had no resource group "Serverless_res_group_1_3" when/)
    })
    it('knows groups by name and by id', () => {
      silent(withGroup('nightly'))
      silent(withGroup('Serverless_res_group_1_2'))
    })
    it('knows data sources and compute resources, whatever their environment', () => {
      silent(withSource('odps_first'))
      silent(withSource('holo_first'))
    })
    it('knows data sources that the document defines', () => {
      silent(withSource('load_db', { datasources: [{ name: 'load_db', type: 'odps' }] }))
    })
    it('looks at shared resource groups too', () => {
      assert.equal(
        said({ version: '1.1.0', kind: 'CycleWorkflow', spec: { runtimeResources: [{ id: 'g', resourceGroup: 'x' }] } }).length,
        1,
      )
    })
    it('says nothing of placeholders, blanks and identifiers of older groups', () => {
      silent(withSource('${spec.datasource.name}'))
      silent(withSource(''))
      silent(withSource(null))
      silent(withGroup('group_2'))
      silent(withGroup('${spec.runtimeResource.resourceGroup}'))
    })
    it('says nothing of a list that was not read to its end, or not at all', () => {
      silent(withSource('load_db'), { ...names, lists: { ...lists, dataSources: { ...lists.dataSources, complete: false } } })
      silent(withSource('load_db'), { ...names, lists: { dataSources: lists.dataSources } })
      silent(withGroup('x'), { ...names, lists: {} })
    })
    it('says nothing of a part of a document', () => silent({ nodes: [{ id: 'load', datasource: { name: 'load_db' } }] }))
    it('tells of a name at its first hundred places', () => {
      const nodes = Array.from({ length: 150 }, (_, i) => ({ id: `n${i}`, datasource: { name: 'load_db' } }))
      assert.equal(said({ version: '1.1.0', kind: 'CycleWorkflow', spec: { nodes } }).length, 100)
    })
    it('offers the name that was meant', () => {
      const [problem] = workspaceProblems(documentOf(withSource('odps_frist')), seenWorkspace)
      assert.deepEqual(problem?.fix?.change, { kind: 'value', text: 'odps_first' })
    })
    it('goes with the document as it is edited', () => {
      let document = documentOf(withSource('load_db'))
      const words = () => workspaceProblems(document, seenWorkspace).map((problem) => seen(document, problem))
      assert.equal(words().length, 1)
      const at = document.text.indexOf('load_db')
      document = document.replaced({ from: at, to: at + 'load_db'.length, text: 'odps_first' })
      assert.deepEqual(words(), [])
      document = document.replaced({ from: at, to: at + 'odps_first'.length, text: 'other' })
      assert.match(words().join(), /^hint not-in-workspace .*other/)
    })
  })
}
