/** A dozen mutants of many kinds, each with the step of the battery that must tell of it first. */
export const DOZEN: readonly (readonly [id: string, killedBy: string])[] = [];
