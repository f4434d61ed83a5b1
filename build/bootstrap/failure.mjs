/** Expected trouble, said in a sentence for the person at the terminal: it is printed without a stack. */
export class Failure extends Error {}
