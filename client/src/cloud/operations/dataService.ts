import type { ApiAuthorization, ApiAuthorized, ApiDraft, ApiFolder, ApiGroup, ApiTest, Application, Outcome } from './dataServiceShapes.ts'
import { dataworks2020, pagedByForm } from './dataworks.ts'
import { answer } from './define.ts'

const { read, readByPost, write, listByPost } = dataworks2020

/** The tenant is optional and on its way out, but mandatory in older documents: sent when known. */
const tenant = { TenantId: 'form id?' } as const
const inProject = { ProjectId: 'form id', ...tenant } as const
const ofApi = { ApiId: 'form id', ...inProject } as const
const search = {
  ...pagedByForm,
  ...inProject,
  ApiNameKeyword: 'form text?',
  ApiPathKeyword: 'form text?',
  CreatorId: 'form text?',
} as const
// These two take the page from the query and everything else from the form.
const rights = { PageNumber: 'query number?', PageSize: 'query number?', ...inProject, ApiNameKeyword: 'form text?' } as const

/** What create and update have in common; the numbers and the three JSON texts are explained in `dataService/numbers.ts`. */
const definition = {
  ApiDescription: 'form text',
  ApiPath: 'form text',
  Protocols: 'form text',
  RegistrationDetails: 'form text?',
  RequestMethod: 'form number',
  ResourceGroupId: 'form id?',
  ResponseContentType: 'form number',
  ScriptDetails: 'form text?',
  Timeout: 'form number',
  VisibleRange: 'form number',
  WizardDetails: 'form text?',
} as const

/** APIs: a draft is created, submitted and published; an update replaces all of its fields and cannot change name, mode, group or folder. */
export const dataService = {
  create: write(
    'CreateDataServiceApi',
    {
      ...inProject,
      ...definition,
      ApiMode: 'form number',
      ApiName: 'form text',
      FolderId: 'form id?',
      GroupId: 'form text',
      RequestContentType: 'form number?',
      SqlMode: 'form number?',
    },
    // The number of the new API.
    answer<Outcome<string>>,
    { ids: ['Data'] },
  ),
  update: write('UpdateDataServiceApi', { ...ofApi, ...definition }, answer<Outcome<boolean>>),
  get: readByPost('GetDataServiceApi', ofApi, answer<Outcome<ApiDraft>>),
  list: listByPost('ListDataServiceApis', search, 'Data.Apis', answer<ApiDraft>),
  submit: write('SubmitDataServiceApi', ofApi, answer<Outcome<boolean>>),
  publish: write('PublishDataServiceApi', ofApi, answer<Outcome<boolean>>),
  abolish: write('AbolishDataServiceApi', ofApi, answer<Outcome<boolean>>),
  delete: write('DeleteDataServiceApi', ofApi, answer<Outcome<boolean>>),
  getPublished: readByPost('GetDataServicePublishedApi', ofApi, answer<Outcome<ApiDraft>>),
  listPublished: listByPost('ListDataServicePublishedApis', search, 'Data.Apis', answer<ApiDraft>),
}

export const dataServiceTest = {
  start: write(
    'TestDataServiceApi',
    {
      ApiId: 'query id',
      BodyContent: 'form text?',
      BodyParams: 'form pairs as members?',
      HeadParams: 'form pairs as members?',
      PathParams: 'form pairs as members?',
      QueryParam: 'form pairs as members?',
    },
    answer<{ Data: { TestId: string } }>,
  ),
  get: read('GetDataServiceApiTest', { TestId: 'query id' }, answer<{ Data: ApiTest }>),
  // Of the last month; one page, without a way to the next.
  list: read('ListDataServiceApiTest', { ApiId: 'query id', PageSize: 'query number?' }, answer<{ Data: readonly ApiTest[] }>),
  save: write(
    'SaveDataServiceApiTestResult',
    { ApiId: 'form id', AutoGenerate: 'form boolean?', FailResultSample: 'form text?', ProjectId: 'form id', ResultSample: 'form text?' },
    answer<Outcome<boolean>>,
  ),
}

/** A group is a business process (`ds_123abc`); folder 0 is its root. */
export const dataServiceGroup = {
  create: write(
    'CreateDataServiceGroup',
    { ...inProject, ApiGatewayGroupId: 'form text', Description: 'form text?', GroupName: 'form text' },
    answer<{ GroupId: string }>,
  ),
  get: readByPost('GetDataServiceGroup', { ...inProject, GroupId: 'form text' }, answer<{ Group: ApiGroup }>),
  list: listByPost(
    'ListDataServiceGroups',
    { ...pagedByForm, ...inProject, GroupNameKeyword: 'form text?' },
    'GroupPagingResult.Groups',
    answer<ApiGroup>,
  ),
  createFolder: write(
    'CreateDataServiceFolder',
    { ...inProject, FolderName: 'form text', GroupId: 'form text', ParentId: 'form id' },
    answer<{ FolderId: string }>,
  ),
  getFolder: readByPost('GetDataServiceFolder', { ...inProject, FolderId: 'form id' }, answer<{ Folder: ApiFolder }>),
  listFolders: listByPost(
    'ListDataServiceFolders',
    { ...pagedByForm, ...inProject, FolderNameKeyword: 'form text?', GroupId: 'form text?' },
    'FolderPagingResult.Folders',
    answer<ApiFolder>,
  ),
}

export const dataServiceRight = {
  grant: write(
    'CreateDataServiceApiAuthority',
    { ...ofApi, AuthorizedProjectId: 'form id', EndTime: 'form number' },
    answer<Outcome<boolean>>,
  ),
  withdraw: write('DeleteDataServiceApiAuthority', { ...ofApi, AuthorizedProjectId: 'form id' }, answer<Outcome<boolean>>),
  given: listByPost('ListDataServiceApiAuthorities', rights, 'Data.ApiAuthorizationList', answer<ApiAuthorization>),
  received: listByPost('ListDataServiceAuthorizedApis', rights, 'Data.ApiAuthorizedList', answer<ApiAuthorized>),
  application: readByPost('GetDataServiceApplication', { ...inProject, ApplicationId: 'form id' }, answer<Outcome<Application>>, {
    sensitive: true,
  }),
  applications: listByPost(
    'ListDataServiceApplications',
    { ...pagedByForm, ...tenant, ProjectIdList: 'form text' },
    'Data.Applications',
    answer<Application>,
  ),
}
