/** Ids come from clients: as JSON they hold nothing that PostgreSQL’s text cannot, and stay different from each other. */
export const safe = (id: string): string => JSON.stringify(id).slice(1, -1);
export const asId = (text: string): string => JSON.parse(`"${text}"`) as string;
export const maybeSafe = (id: string | null): string | null => (id === null ? null : safe(id));
