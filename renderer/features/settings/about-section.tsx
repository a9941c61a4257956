import { Flex } from 'antd'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { AboutList } from './about-list.tsx'
import { CheckLedger } from './check-ledger.tsx'
import { Diagnostics } from './diagnostics.tsx'

/** The product, the open ledger, and what support asks for. */
export function AboutSection({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  return (
    <>
      <AboutList ledger={ledger} />
      <Flex gap="small">
        <CheckLedger />
        <Diagnostics />
      </Flex>
    </>
  )
}
