import { useMe } from '#web/session.tsx'
import { CheckReport } from './check-report.tsx'

/** The checker inside the console: sheets carry the street's name. */
export function SignedCheck() {
  const { tenantName } = useMe()
  return <CheckReport street={tenantName} />
}
