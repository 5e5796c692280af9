import type { Page } from './page.ts'
import { adminPage } from './pages/admin/page.tsx'
import { alarmsPage } from './pages/alarms/page.tsx'
import { analysisPage } from './pages/analysis/page.tsx'
import { appraisalPage } from './pages/appraisal/page.tsx'
import { calendarPage } from './pages/calendar/page.tsx'
import { checkReportPage } from './pages/check-report/page.tsx'
import { commandPage } from './pages/command/page.tsx'
import { dutyPage } from './pages/duty/page.tsx'
import { exchangePage } from './pages/exchange/page.tsx'
import { gridsMapPage } from './pages/grids-map/page.tsx'
import { houseWorkPage } from './pages/house-work/page.tsx'
import { importPage } from './pages/import/page.tsx'
import { indicatorsPage } from './pages/indicators/page.tsx'
import { intakePage } from './pages/intake/page.tsx'
import { ledgerPage } from './pages/ledger/page.tsx'
import { matterPage } from './pages/matter/page.tsx'
import { procedurePage, proceduresPage } from './pages/procedures/page.tsx'
import { registersPage } from './pages/registers/page.tsx'
import { reportPage, reportsPage } from './pages/reports/page.tsx'
import { tablesPage } from './pages/tables/page.tsx'
import { templatesPage } from './pages/templates/page.tsx'
import { workbenchPage } from './pages/workbench/page.tsx'

/** Every page, in the order of the menu; a new page is its folder and one line here. */
export const pages: readonly Page[] = [
  workbenchPage,
  commandPage,
  intakePage,
  alarmsPage,
  dutyPage,
  houseWorkPage,
  ledgerPage,
  matterPage,
  importPage,
  analysisPage,
  indicatorsPage,
  tablesPage,
  appraisalPage,
  reportsPage,
  reportPage,
  checkReportPage,
  exchangePage,
  registersPage,
  gridsMapPage,
  proceduresPage,
  procedurePage,
  templatesPage,
  calendarPage,
  adminPage,
]
