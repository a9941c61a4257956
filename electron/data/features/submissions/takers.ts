// What a school's ledger takes from its centre.
import type { Manifest, ManifestOf, PackageKind } from '#shared/schemas/package.ts'
import type { DataContext, Session } from '../../context.ts'
import { type Arrived, knownPackage } from '../packages/incoming.ts'
import type { Taker } from '../packages/taker.ts'
import { takePeriod } from './take-period.ts'
import { takeReceipt } from './take-receipt.ts'
import { takeReturn } from './take-return.ts'

type Of<K extends PackageKind> = Arrived & Readonly<{ manifest: ManifestOf<K> }>

const isOf = <K extends PackageKind>(kind: K, arrived: Arrived): arrived is Of<K> =>
  (arrived.manifest as Manifest).kind === kind

function taker<K extends PackageKind>(
  kind: K,
  take: (ctx: DataContext, session: Session, arrived: Of<K>) => void,
): Taker {
  return {
    role: 'school',
    async take(ctx, session, arrived) {
      if (!isOf(kind, arrived)) return 'known'
      const known = knownPackage(session.db, arrived.manifest.uid)
      if (known !== undefined && known.state !== 'refused') return 'known'
      take(ctx, session, arrived)
      return 'taken'
    },
  }
}

export const SCHOOL_TAKERS = {
  period: taker('period', takePeriod),
  receipt: taker('receipt', takeReceipt),
  return: taker('return', takeReturn),
}
