import { type InputOf, type Notations, param } from './notation.ts'
import type { AnyOperation, ListOperation, Operation, Paging, Product } from './operation.ts'

/** `read('GetNode', { … }, answer<Got>)`: names the answer's type; is never called. */
export function answer<A>(): A {
  throw new Error('This names a type and has no value.')
}

type Extra = Pick<AnyOperation, 'ids' | 'sensitive'>
type Base = Pick<AnyOperation, 'product' | 'version' | 'style' | 'method' | 'pathname' | 'effect'>

function define<const N extends Notations>(base: Base, action: string, written: N, extra: object = {}) {
  const params = Object.fromEntries(Object.entries(written).map(([name, notation]) => [name, param(notation)]))
  return { ...base, action, params, ...extra }
}

/** The RPC operations of one version of a product: path `/`, paged by number with the total beside the rows. */
export function rpc(product: Product, version: string) {
  const verb = (method: 'GET' | 'POST', effect: 'read' | 'write') => {
    const base: Base = { product, version, style: 'RPC', method, pathname: '/', effect }
    return <A, const N extends Notations>(action: string, written: N, _answer: () => A, extra?: Extra): Operation<InputOf<N>, A> =>
      define(base, action, written, extra)
  }
  const list = (method: 'GET' | 'POST') => {
    const base: Base = { product, version, style: 'RPC', method, pathname: '/', effect: 'read' }
    return <R, const N extends Notations>(
      action: string,
      written: N,
      rows: string,
      _row: () => R,
      extra?: Extra,
    ): ListOperation<InputOf<N>, R> => {
      const paging: Paging = { by: 'number', rows, total: `${rows.slice(0, rows.lastIndexOf('.'))}.TotalCount` }
      return { ...define(base, action, written, extra), paging }
    }
  }
  return {
    read: verb('GET', 'read'),
    readByPost: verb('POST', 'read'),
    write: verb('POST', 'write'),
    list: list('GET'),
    listByPost: list('POST'),
  }
}

/** The ROA operations of one version of a product: POST with a JSON body to an own path, paged by cursor. */
export function roa(product: Product, version: string) {
  const verb = (effect: 'read' | 'write') => {
    return <A, const N extends Notations>(action: string, pathname: string, written: N, _answer: () => A): Operation<InputOf<N>, A> =>
      define({ product, version, style: 'ROA', method: 'POST', pathname, effect }, action, written)
  }
  const list = <R, const N extends Notations>(
    action: string,
    pathname: string,
    written: N,
    where: { rows: string; cursor: string; next: string },
    _row: () => R,
  ): ListOperation<InputOf<N>, R> => {
    const base: Base = { product, version, style: 'ROA', method: 'POST', pathname, effect: 'read' }
    return { ...define(base, action, written), paging: { by: 'cursor', size: 'limit', ...where } }
  }
  return { read: verb('read'), write: verb('write'), list }
}
