import { year2004 } from './holidays/2004.ts'
import { year2005 } from './holidays/2005.ts'
import { year2006 } from './holidays/2006.ts'
import { year2007 } from './holidays/2007.ts'
import { year2008 } from './holidays/2008.ts'
import { year2009 } from './holidays/2009.ts'
import { year2010 } from './holidays/2010.ts'
import { year2011 } from './holidays/2011.ts'
import { year2012 } from './holidays/2012.ts'
import { year2013 } from './holidays/2013.ts'
import { year2014 } from './holidays/2014.ts'
import { year2015 } from './holidays/2015.ts'
import { year2016 } from './holidays/2016.ts'
import { year2017 } from './holidays/2017.ts'
import { year2018 } from './holidays/2018.ts'
import { year2019 } from './holidays/2019.ts'
import { year2020 } from './holidays/2020.ts'
import { year2021 } from './holidays/2021.ts'
import { year2022 } from './holidays/2022.ts'
import { year2023 } from './holidays/2023.ts'
import { year2024 } from './holidays/2024.ts'
import { year2025 } from './holidays/2025.ts'
import { year2026 } from './holidays/2026.ts'
import type { YearNotice } from './year-notice.ts'

/** Every published year, oldest first. A new notice: one file and one line here. */
export const holidays: readonly YearNotice[] = [
  year2004,
  year2005,
  year2006,
  year2007,
  year2008,
  year2009,
  year2010,
  year2011,
  year2012,
  year2013,
  year2014,
  year2015,
  year2016,
  year2017,
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
]
