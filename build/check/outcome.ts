/** What a step of `npm run check` found: one line when all is well, every problem when not. */
export type Outcome = Readonly<{ summary: string; problems: readonly string[] }>
