import { z } from 'zod';

const tokenRequest = z.object({ user: z.object({ id: z.string().regex(/^dl_[\w-]{1,100}$/) }) });

/** The user id a page asks for, if it has Direct Line’s form for ids that only a token can carry. */
export function readUser(body: unknown): string | null {
  const read = tokenRequest.safeParse(body);
  return read.success ? read.data.user.id : null;
}
