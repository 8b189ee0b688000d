import type { Understood } from './session';

/** The id of one understood thing as an option. */
export const understoodId = ({ question, option }: Understood): string => `${question}:${option}`;
