import { rpc } from './define.ts'

export const dataworks = rpc('dataworks-public', '2024-05-18')

/** The older interface, of which only the data service and the look-up of the tenant are used. */
export const dataworks2020 = rpc('dataworks-public', '2020-05-18')

/** Rows per page: 10 unless said otherwise, at most 100. */
export const paged = { PageNumber: 'query number?', PageSize: 'query number?' } as const
export const pagedByForm = { PageNumber: 'form number?', PageSize: 'form number?' } as const
