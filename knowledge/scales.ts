/**
 * The scales of the content, each in its order. Apart from the schemas, which only the reading of YAML needs: a server
 * that starts with a compiled copy goes without them.
 */

/** Where to go and how soon, most urgent first. */
export const URGENCIES = ['ambulance', 'emergency-department', 'same-day', 'soon', 'routine', 'self-care'] as const;

/** How often a condition is behind foot or ankle pain in adults; ordinal, never a chance. */
export const FREQUENCIES = ['common', 'occasional', 'rare'] as const;

/** What an exercise trains, in the order in which a session goes through them. */
export const EXERCISE_KINDS = ['mobility', 'nerve', 'strength', 'balance', 'function'] as const;
