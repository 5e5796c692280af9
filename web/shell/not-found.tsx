import { Link } from '@tanstack/react-router'
import { Result } from 'antd'

export function NotFound() {
  return (
    <Result
      status="info"
      title={<h1 className="result-title">没有这个页面</h1>}
      subTitle="地址可能已变更，请从菜单进入。"
      extra={<Link to="/">回到首页</Link>}
    />
  )
}
