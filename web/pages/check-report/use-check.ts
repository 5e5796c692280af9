import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportChecked } from '#reports/check-contract.ts'
import { yearOf } from '#reports/checks/report-date.ts'
import { readReportText, reportCheck } from '#web/api.ts'

export type Given = { name: string; text: string }
/** What is checked: the report, its year, and what else it is held against. */
export type Asked = Given & { year?: number; previous?: Given; ledger: boolean }

/** What the checker looks at, and whether this visitor may use it at all. */
export function useAbout() {
  return useQuery({
    queryKey: ['check-report', 'about'],
    queryFn: () => reportCheck.about({}),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** One report being checked; it lives in this page alone. A change of what it is held against checks it again. */
export function useCheck() {
  const [asked, setAsked] = useState<Asked>()
  const [checked, setChecked] = useState<ReportChecked>()
  const [previous, setPrevious] = useState<Given>()
  const run = useMutation({
    mutationFn: ({ text, year, previous: before, ledger }: Asked) =>
      reportCheck.check({ text, year, ledger: ledger || undefined, previous: before?.text }),
  })
  const read = useMutation({ mutationFn: readReportText })
  // 答复只在没有换一份时才用（reset 之后不再回调）；没有成功就退回与所列结果一致的条件。
  const start = (next: Asked, before?: Asked) => {
    if (read.isError) read.reset()
    run.mutate(next, {
      onSuccess: (answer) => {
        setAsked(next)
        setChecked(answer)
      },
      onError: () => setAsked(before),
    })
  }
  const recheck = (next: Asked) => {
    setAsked(next)
    start(next, asked)
  }
  const check = (given: Given) => start({ ...given, year: yearOf(given.text), previous, ledger: false })
  return {
    asked,
    checked,
    previous,
    busy: run.isPending || read.isPending,
    problem: read.error ?? run.error,
    check,
    checkFile: (file: File) => {
      run.reset()
      read.mutate(file, { onSuccess: check })
    },
    readPrevious: (file: File) => {
      run.reset()
      read.mutate(file, {
        onSuccess: (given) => {
          setPrevious(given)
          if (asked) recheck({ ...asked, previous: given })
        },
      })
    },
    change: (part: Partial<Asked>) => {
      if ('previous' in part) setPrevious(part.previous)
      if (asked) recheck({ ...asked, ...part })
    },
    again: () => {
      setAsked(undefined)
      setChecked(undefined)
      run.reset()
      read.reset()
    },
  }
}
export type Check = ReturnType<typeof useCheck>
