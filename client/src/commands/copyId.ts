import { targeted } from './entities/targeted.ts'

/** Copy ID: as the service writes it, all of its digits. */
export const copyId = targeted(({ ui }, { id }) => ui.copy(id))
