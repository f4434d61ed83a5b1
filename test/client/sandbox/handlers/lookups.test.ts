import assert from 'node:assert/strict'
import { test } from 'node:test'
import { project } from '../support/specs.ts'
import { useSandbox } from '../support/useSandbox.ts'

test('workspaces, by id and by name', async (t) => {
  const use = await useSandbox(t)
  const { PagingInfo } = await use.call('ListProjects', { PageSize: 100 })
  assert.deepEqual(
    PagingInfo.Projects.map(({ Id, Name }: { Id: number; Name: string }) => [Id, Name]),
    [
      [10000, 'sandbox'],
      [10001, 'sandbox_std'],
    ],
  )
  assert.equal((await use.call('ListProjects', { Names: ['sandbox'] })).PagingInfo.TotalCount, 1)
  assert.equal((await use.call('ListProjects', { Ids: [10001] })).PagingInfo.Projects[0].DevEnvironmentEnabled, true)
  assert.equal((await use.call('GetProject', { Id: project })).Project.Name, 'sandbox')
  assert.equal((await use.refused('GetProject', { Id: '1' })).code, 'Project.NotFound')
  assert.equal(
    (await use.call('ListProjectMembers', { ProjectId: project })).PagingInfo.ProjectMembers[0].UserId,
    use.sandbox.world.user.id,
  )
})

test('the tenant of a workspace', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await use.call('GetProjectDetail', { ProjectId: project })).Data.TenantId, 280749521950784)
  assert.equal((await use.call('GetProject', { ProjectIdentifier: 'sandbox' }, '2020-05-18')).Data.ProjectId, 10000)
  assert.equal((await use.refused('GetProject', {}, '2020-05-18')).code, 'MissingProjectId')
})

test('data sources, with one entry for each environment; ids of 19 digits are numbers on the wire', async (t) => {
  const use = await useSandbox(t)
  const { text } = await use.reply('ListDataSources', { ProjectId: '10001' })
  assert.match(text, /"Id":8649832502405358605,/)
  const { PagingInfo } = await use.call('ListDataSources', { ProjectId: '10001' })
  assert.deepEqual(
    [PagingInfo.TotalCount, PagingInfo.DataSources[0].Name, PagingInfo.DataSources[0].DataSource.length],
    [1, 'odps_first', 2],
  )
  const names = async (input: object) =>
    (await use.call('ListDataSources', { ProjectId: project, ...input })).PagingInfo.DataSources.map(({ Name }: { Name: string }) => Name)
  assert.deepEqual(await names({ SortBy: 'Name', Order: 'Asc' }), ['holo_first', 'mysql_orders', 'odps_first', 'oss_landing'])
  assert.deepEqual(await names({ Name: 'first', SortBy: 'Name', Order: 'Desc' }), ['odps_first', 'holo_first'])
  const typed = await use.rpc({ action: 'ListDataSources', query: { ProjectId: project, Types: 'mysql,oss', Order: 'Asc' } })
  assert.equal(JSON.parse(typed.text.replace(/\d{16,}/g, '0')).PagingInfo.TotalCount, 2)
  assert.equal((await use.call('GetDataSource', { Id: '8649832502405358601' })).DataSource.Name, 'odps_first')
  assert.equal((await use.refused('GetDataSource', { Id: '1' })).code, 'Invalid.Tenant.ConnectionNotExists')
  assert.equal((await use.call('ListComputeResources', { ProjectId: project })).PagingInfo.TotalCount, 2)
})

test('resource groups: general purpose ones unless others are asked for', async (t) => {
  const use = await useSandbox(t)
  const { PagingInfo, Success } = await use.call('ListResourceGroups', { ProjectId: project })
  assert.deepEqual([Success, PagingInfo.TotalCount, PagingInfo.ResourceGroupList[0].ResourceGroupType], [true, 2, 'CommonV2'])
  const exclusive = await use.call('ListResourceGroups', { ResourceGroupTypes: ['ExclusiveScheduler'] })
  assert.equal(exclusive.PagingInfo.TotalCount, 1)
  const [{ Id }] = exclusive.PagingInfo.ResourceGroupList
  assert.equal((await use.call('GetResourceGroup', { Id })).ResourceGroup.Name, 'schedule_exclusive')
})
