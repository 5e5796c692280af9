import { Outlet } from '@tanstack/react-router'
import { Layout, Watermark } from 'antd'
import { useEffect, useState } from 'react'
import { useLive } from '#web/live.ts'
import { useMe } from '#web/session.tsx'
import { present, timeOf } from '#web/time.ts'
import { HelpSheet } from './help-sheet.tsx'
import { LineNote } from './line-note.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'

/** Frame of every page: top bar, menu, watermark with the reader's name and the time. */
export function Shell() {
  useLive()
  const me = useMe()
  const minute = useMinute()
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <TopBar />
      <Layout>
        <SideMenu />
        <Watermark
          className="shell-mark"
          content={[`${me.person} ${me.account}`, minute]}
          font={{ color: 'rgba(30, 41, 59, 0.07)', fontSize: 13 }}
          gap={[140, 120]}
        >
          <Layout.Content id="content" tabIndex={-1} className="shell-content">
            <Outlet />
          </Layout.Content>
        </Watermark>
      </Layout>
      <HelpSheet />
      <LineNote />
    </Layout>
  )
}

function useMinute(): string {
  const [minute, setMinute] = useState(() => timeOf(present()))
  useEffect(() => {
    const timer = setInterval(() => setMinute(timeOf(present())), 30_000)
    return () => clearInterval(timer)
  }, [])
  return minute
}
