import { theme as antdTheme, type ThemeConfig } from 'antd'

/** Body text in px: 标准、较大、特大. */
export const fontSizes = [14, 16, 18] as const
export type FontSize = (typeof fontSizes)[number]

export const fontSizeNames: Record<FontSize, string> = { 14: '标准', 16: '较大', 18: '特大' }

export function acceptFontSize(value: unknown): FontSize | undefined {
  return fontSizes.find((size) => size === value)
}

export const ink = {
  blue: '#1b4b8a',
  deep: '#15355f',
  maple: '#b3342b',
  green: '#17693a',
  amber: '#8a5200',
  red: '#b3261e',
  grey: '#4b5563',
} as const

/** The look of the console: dense and calm; every text colour has at least 4.5:1 on its ground. */
export function themeOf(fontSize: FontSize): ThemeConfig {
  return {
    algorithm: antdTheme.defaultAlgorithm,
    token: {
      fontSize,
      fontFamily:
        '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
      colorPrimary: ink.blue,
      colorLink: ink.blue,
      colorInfo: ink.blue,
      colorSuccess: ink.green,
      colorWarning: ink.amber,
      colorError: ink.red,
      colorInfoBg: '#edf3fb',
      colorInfoBorder: '#b7cbe6',
      colorSuccessBg: '#edf6f0',
      colorSuccessBorder: '#b3d3bf',
      colorWarningBg: '#fdf4e3',
      colorWarningBorder: '#e5c88f',
      colorErrorBg: '#fdefed',
      colorErrorBorder: '#e8b4ae',
      colorText: '#1f2733',
      colorTextSecondary: '#434c59',
      colorTextTertiary: '#58616e',
      colorTextQuaternary: '#656e7b',
      colorTextPlaceholder: '#656e7b',
      colorTextDescription: '#58616e',
      colorBgLayout: '#f1f3f6',
      colorBorder: '#c3cad4',
      colorBorderSecondary: '#e1e5eb',
      borderRadius: 3,
      controlHeight: fontSize + 16,
      padding: 12,
      paddingLG: 16,
      marginLG: 16,
      wireframe: false,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Layout: { headerBg: ink.deep, headerHeight: 52, headerPadding: '0 16px', siderBg: '#ffffff' },
      Menu: {
        itemHeight: fontSize + 22,
        itemMarginBlock: 2,
        groupTitleColor: '#58616e',
        itemSelectedBg: '#e2ebf7',
        activeBarBorderWidth: 0,
      },
      Table: { cellPaddingBlock: 7, cellPaddingInline: 8, headerBg: '#eef1f6', headerColor: '#2b3644' },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
      Card: { headerHeight: 38, bodyPadding: 12, headerPadding: 12 },
      Tag: { defaultColor: '#2b3644', defaultBg: '#f1f3f6' },
      Descriptions: { labelColor: '#58616e', labelBg: '#f5f7fa' },
      Timeline: { itemPaddingBottom: 14 },
    },
  }
}
