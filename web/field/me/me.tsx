import { useState } from 'react'
import { isRole, roles } from '#procedures/roles.ts'
import { shortTimeOf } from '#web/time.ts'
import { device } from '../outbox/database.ts'
import { countOutbox } from '../outbox/queue.ts'
import { useLive } from '../outbox/use-live.ts'
import { whereAmI } from '../positions.ts'
import { Go } from '../router.tsx'
import { signOut, useMe } from '../session.tsx'
import { lastContact } from '../sync.ts'
import { OwnFiguresBlock } from './figures.tsx'
import { useLargeText } from './large-text.ts'

/** 我的: what waits, being on duty, own figures, large text, signing out. */
export function MeScreen() {
  const me = useMe()
  const [large, setLarge] = useLargeText()
  const counts = useLive(countOutbox)
  const heard = useLive(async () => (await lastContact()) ?? '')
  const unsent = (counts?.waiting ?? 0) + (counts?.conflict ?? 0)
  const leave = () => {
    const lost = unsent > 0 ? `还有 ${unsent} 条没有发送，退出后将一并删除！` : ''
    if (confirm(`${lost}退出登录会清除这台手机上的任务和草稿，确定退出？`)) void signOut()
  }
  return (
    <>
      <header className="head first">
        <h1>{me.person}</h1>
        <span className="who">
          {me.posts
            .filter(isRole)
            .map((role) => roles[role].name)
            .join('、')}
        </span>
      </header>
      <Go to="/outbox" className="row">
        <span>待发送</span>
        <span className={unsent > 0 ? 'mark' : 'hint'}>
          {counts?.conflict ? `${unsent} 条，${counts.conflict} 条未被接受` : `${unsent} 条`}
        </span>
      </Go>
      <DutySwitch onRota={me.onDuty} />
      <label className="row">
        <span>大字</span>
        <input type="checkbox" checked={large} onChange={({ target }) => setLarge(target.checked)} />
      </label>
      <OwnFiguresBlock />
      <p className="hint foot">
        {heard ? `最近联系服务器：${shortTimeOf(heard)}。` : ''}七天不联系服务器，手机上的数据自动清除。
      </p>
      <button type="button" className="act wide danger" onClick={leave}>
        退出登录
      </button>
    </>
  )
}

function DutySwitch({ onRota }: { onRota: boolean }) {
  const duty = useLive(async () => (await device.kept.get('duty'))?.value === true)
  const [words, setWords] = useState('')
  const turn = async (on: boolean) => {
    await device.kept.put({ key: 'duty', value: on })
    if (!on) return setWords('')
    const found = await whereAmI()
    setWords('reason' in found ? `${found.reason}，指挥室看不到您的位置。` : '')
  }
  return (
    <>
      <label className="row">
        <span>
          在岗<small>{onRota ? '今天排了您的班' : '现在没有排您的班'}</small>
        </span>
        <input type="checkbox" checked={duty === true} onChange={({ target }) => void turn(target.checked)} />
      </label>
      <p className="hint row-hint">在岗时，打开本页面期间每分钟记一次位置，供就近派单；没有网络时先存着。</p>
      {words !== '' && (
        <p className="notice refused" role="alert">
          {words}
        </p>
      )}
    </>
  )
}
