import { roa } from './define.ts'

export const pds = roa('pds', '2022-03-01')

/** Rows per page: 1 to 100. */
export const cursor = { limit: 'json number?', marker: 'json text?' } as const
export const items = { rows: 'items', cursor: 'marker', next: 'next_marker' } as const

/** A drive, or a share: the share needs its token in a header, which no caller of ours sends. */
export const somewhere = { drive_id: 'json text?', share_id: 'json text?' } as const
