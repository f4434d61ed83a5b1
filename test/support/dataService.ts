type Members = Readonly<Record<string, unknown>>

const head = { kind: 'DataServiceApi', version: '1.0.0', name: 'orders_by_day', path: '/orders/by_day', group: 'ds_123abc' }

/** An API of mode `script` that nothing is wrong with, but for the change. A member that is undefined is left out. */
export function scriptApi(change: Members = {}): unknown {
  return { ...head, mode: 'script', connection: { id: '7' }, script: 'select 1 as one', ...change }
}

/** The same in mode `wizard`. */
export function wizardApi(change: Members = {}): unknown {
  return { ...head, mode: 'wizard', connection: { id: '7', table: 'orders' }, results: [{ name: 'total', column: 'total' }], ...change }
}

/** The same in mode `registration`. */
export function registrationApi(change: Members = {}): unknown {
  return { ...head, mode: 'registration', backend: { host: 'https://api.example.com', path: '/orders' }, ...change }
}

/** A registered API with this one parameter. */
export function registeredParameter(parameter: Members, method?: string): unknown {
  return registrationApi({ ...(method !== undefined && { method }), parameters: [{ name: 'city', ...parameter }] })
}
