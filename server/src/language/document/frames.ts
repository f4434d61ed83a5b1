/** Roles of the frame of a FlowSpec document: with the body under `spec`, and with the body beside the header. */
export const flowSpecFrames: readonly string[] = ['document', 'flat']

/** Kinds, in small letters, whose documents are no FlowSpec but have a form of their own, without lists to cut out: the role of their frame. */
const ownForms: ReadonlyMap<string, string> = new Map([['dataserviceapi', 'dataServiceApi']])

const frames: readonly string[] = [...flowSpecFrames, ...ownForms.values()]

/** The role of a document's frame when its root `kind` alone decides it, in any letter case. Undefined for FlowSpec, known or not. */
export function roleOfKind(kind: string): string | undefined {
  return ownForms.get(kind.toLowerCase())
}

/** Whether a block of this role is what remains of a document when the entries of its lists are taken out; else it is such an entry. */
export function isFrameRole(role: string): boolean {
  return frames.includes(role)
}
