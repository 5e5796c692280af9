import { hotSettings } from '#analysis/hot/settings.ts'
import { watchSettings } from '#analysis/repeats/settings.ts'
import { replySettings } from '#analysis/replies/settings.ts'
import { trendSettings } from '#analysis/trend/settings.ts'
import { hot, proposals, replies, trend } from '#web/api.ts'
import { SettingsSection } from './settings-section.tsx'

/** Thresholds, weights and words of the analysis, each section kept by itself. */
export function AnalysisTab() {
  return (
    <>
      <p className="hint">改动只影响今后的计算和提示，不改动台账；每次保存都记入审计日志。清空一项即恢复默认。</p>
      <SettingsSection
        id="hot"
        title="热点与热度"
        hint="热度 ＝ 基数 ×（1 ＋ 密集 ＋ 增长）× 新近；各项的权重在此设定。"
        schema={hotSettings}
        load={() => hot.currentHotSettings({})}
        save={(given) => hot.hotSettings(given)}
      />
      <SettingsSection
        id="trend"
        title="趋势与群体预警"
        schema={trendSettings}
        load={() => trend.settings({})}
        save={(given) => trend.saveSettings(given)}
      />
      <SettingsSection
        id="watch"
        title="重复来件与风险言语"
        hint="登记、导入时即比对；风险言语当即通知所设的岗位。词用逗号或顿号隔开。"
        schema={watchSettings}
        load={() => proposals.watchSettings({})}
        save={(given) => proposals.saveWatchSettings(given)}
      />
      <SettingsSection
        id="replies"
        title="答复质量"
        hint="只提示办理人，不阻止发出。"
        schema={replySettings}
        load={() => replies.settings({})}
        save={(given) => replies.saveSettings(given)}
      />
    </>
  )
}
