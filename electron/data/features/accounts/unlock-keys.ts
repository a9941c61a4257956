// Which of the key files a secret opens. A wrong one makes the next attempt wait.
import type { DataContext } from '#data/context.ts'
import type { KeyChoice } from '#data/ledger-file/key-file.ts'
import { type Unlocked, unlockByPassphrase, unlockByRecoveryKey } from '#data/ledger-file/keys.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { clearFailures, noteFailure, requireAttemptAllowed } from './attempts.ts'

/** Known to everybody: a practice ledger holds invented people only. */
export const PRACTICE_PASSPHRASE = 'practice-ledger'

export type SecretKind = 'passphrase' | 'recovery'
type Opener = Readonly<{ choice: KeyChoice; unlocked: Unlocked }>
export type Found = Readonly<{
  openers: readonly [Opener, ...Opener[]]
  refusal: AppError | null
}>

/** Those of the key files that the secret opens, likeliest first, and why it did not open the others. */
export function findOpeners(
  ctx: DataContext,
  choices: readonly [KeyChoice, ...KeyChoice[]],
  secretKind: SecretKind,
  secret: string,
): Found {
  const { ledgerId, practice } = choices[0].keyFile
  if (practice && secretKind === 'passphrase' && secret === '')
    return tryAll(choices, secretKind, PRACTICE_PASSPHRASE)
  return attempt(ctx, ledgerId, () => tryAll(choices, secretKind, secret))
}

/** Runs what checks a secret of this ledger; wrong ones are counted together, wherever they are typed. */
export function attempt<T>({ folders, clock }: DataContext, ledgerId: string, work: () => T): T {
  const place = { folder: folders.state, ledgerId, clock }
  requireAttemptAllowed(place)
  try {
    const result = work()
    clearFailures(place)
    return result
  } catch (cause) {
    if (cause instanceof AppError) noteFailure(place)
    throw cause
  }
}

function tryAll(choices: readonly KeyChoice[], secretKind: SecretKind, secret: string): Found {
  const unlock = secretKind === 'passphrase' ? unlockByPassphrase : unlockByRecoveryKey
  const openers: Opener[] = []
  let refusal: AppError | null = null
  for (const choice of choices) {
    try {
      openers.push({ choice, unlocked: unlock(choice.keyFile, secret) })
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause
      refusal = cause
    }
  }
  const [first, ...others] = openers
  if (first === undefined) throw refusal ?? new AppError('wrong_passphrase')
  return { openers: [first, ...others], refusal }
}
