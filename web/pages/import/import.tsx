import { Button, Card, Steps } from 'antd'
import { useState } from 'react'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Batches } from './batches.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Mapping } from './mapping.tsx'
import { importSearch } from './page.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { Running } from './running.tsx'
import type { Chosen, Confirmed } from './wizard.ts'
import './import.css'

const stages = ['选择文件', '核对列的对应', '试读', '导入']

/** A sheet of outside records into the ledger, step by step, and the batches of before. */
export function Import() {
  const { batch } = usePageSearch(importSearch) ?? {}
  const change = useChangeSearch()
  const [chosen, choose] = useState<Chosen>()
  const [confirmed, confirm] = useState<Confirmed>()
  const again = () => {
    choose(undefined)
    confirm(undefined)
    change({})
  }
  const stage = batch ? 3 : confirmed ? 2 : chosen ? 1 : 0
  return (
    <>
      <PageHead title="导入" note="把热线、信访、网格等平台导出的表格一次录入台账">
        {stage > 0 && <Button onClick={again}>重新开始</Button>}
      </PageHead>
      <Card className="import-card">
        <Steps size="small" current={stage} items={stages.map((title) => ({ title }))} className="import-stages" />
        {batch ? (
          <Running id={batch} />
        ) : confirmed ? (
          <Rehearsal confirmed={confirmed} onBack={() => confirm(undefined)} onRun={(id) => change({ batch: id })} />
        ) : chosen ? (
          <Mapping chosen={chosen} onBack={() => choose(undefined)} onConfirm={confirm} />
        ) : (
          <ChooseFile onChosen={choose} />
        )}
      </Card>
      <Batches current={batch} onOpen={(id) => change({ batch: id })} />
    </>
  )
}
