/** What the three modes of an API allow. The numbers are those of the service. */
export interface Mode {
  /** The parameter that carries the details, and the start of the names of the lists in them. */
  readonly details: 'WizardDetails' | 'ScriptDetails' | 'RegistrationDetails'
  readonly prefix: 'wizard' | 'script' | 'registration'
  readonly methods: readonly number[]
  readonly responseTypes: readonly number[]
  readonly operators: readonly number[]
  readonly positions: readonly number[]
}

export const modes: readonly Mode[] = [
  {
    details: 'WizardDetails',
    prefix: 'wizard',
    methods: [0, 1],
    responseTypes: [0],
    operators: [0, 1, 3],
    // Parameters of a query have 1; the service's own example of a wizard has 0.
    positions: [0, 1],
  },
  { details: 'ScriptDetails', prefix: 'script', methods: [0, 1], responseTypes: [0], operators: [0], positions: [1] },
  {
    details: 'RegistrationDetails',
    prefix: 'registration',
    methods: [0, 1, 2, 3],
    responseTypes: [0, 1],
    operators: [0, 2],
    positions: [0, 1, 2, 3],
  },
]
