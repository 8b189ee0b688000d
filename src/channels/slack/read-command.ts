import { z } from 'zod';

const id = z.string().min(1).max(100);

const commandShape = z.object({
  command: id,
  team_id: id,
  user_id: id,
  api_app_id: id,
  trigger_id: z.string().min(1).max(200),
  text: z.string().default(''),
});

/** `/foot`, with the words after it. */
export type Command = z.infer<typeof commandShape>;

/** Null if it is no slash command. */
export function readCommand(body: Buffer): Command | null {
  const read = commandShape.safeParse(Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  return read.success ? read.data : null;
}
