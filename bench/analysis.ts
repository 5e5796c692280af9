import { benchClassifier } from './analysis-classifier.ts'
import { benchHot } from './analysis-hot.ts'
import { benchReplies } from './analysis-replies.ts'
import { benchTrend } from './analysis-trend.ts'

const say = (line: string) => console.log(line)
const parts = { classifier: benchClassifier, hot: benchHot, replies: benchReplies, trend: benchTrend }
const only = process.argv.slice(2).filter((one) => Object.hasOwn(parts, one))

// `npm run bench -- analysis [classifier|hot|replies|trend]`
for (const [name, measure] of Object.entries(parts)) if (only.length === 0 || only.includes(name)) await measure(say)
