import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'
import { AxisUnit, tick, valueAxis, Words } from './axes.tsx'
import { asBox, End, Part } from './bar-labels.tsx'
import type { DrawingProps } from './drawing-props.ts'
import { colourOf, Patterns } from './looks.tsx'
import { asPicture, still } from './picture.ts'
import { said, tooltip } from './tip.tsx'
import { useDrawn } from './use-drawn.ts'
import { wrapped } from './wrap.ts'

/** About as wide as a sign of a name is. */
const sign = 7.4

/** Bars that lie, so that long names have room; `shares` fill the whole width. */
export function Bars(props: DrawingProps) {
  const { panel, words, width, mirrored } = props
  const { id, data, name, scale, fill, hatch } = useDrawn(props)
  const shares = panel.kind === 'shares'
  // Names take what they need, and the bars have the rest.
  const most = Math.min(width * 0.38, 260)
  const signs = Math.floor(most / sign)
  const longest = Math.max(0, ...data.flatMap(({ label }) => wrapped(label, signs).map((line) => line.length)))
  const names = Math.min(most, longest * sign + 14)
  const several = shares ? 1 : panel.series.length
  const tall = data.map(({ label }) => Math.max(wrapped(label, signs).length * 18 + 8, several * 20 + 10, 32))
  const height = tall.length * Math.max(...tall, 32) + 52
  const axis = shares
    ? ({ type: 'number', domain: [0, 1], tickFormatter: words.share, tick, tickLine: false } as const)
    : { ...valueAxis(props), ...scale }
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top: 4, right: mirrored ? 4 : shares ? 20 : 56, bottom: 16, left: mirrored ? (shares ? 20 : 56) : 4 }}
      {...asPicture(props)}
      barCategoryGap="18%"
      stackOffset={shares ? 'expand' : 'none'}
    >
      <Patterns id={id} />
      <CartesianGrid horizontal={false} stroke="var(--rule)" />
      <AxisUnit {...props} below={height} from={names + 4} />
      <XAxis {...axis} reversed={mirrored} axisLine={false} />
      <YAxis
        type="category"
        dataKey="key"
        orientation={mirrored ? 'right' : 'left'}
        width={names}
        interval={0}
        stroke="var(--edge)"
        tickLine={false}
        tick={(given) => <Words {...given} text={name(given.payload.value)} signs={signs} mirrored={mirrored} />}
      />
      {panel.series.flatMap(({ key, label }, at) => {
        const stack = shares ? 'whole' : key || 'one'
        const bar = (
          <Bar
            {...still}
            key={key}
            stackId={stack}
            dataKey={`v${at}`}
            name={label}
            fill={panel.series.length > 1 ? fill(at) : colourOf(0)}
            stroke={shares ? 'var(--sheet)' : 'none'}
          >
            <LabelList
              dataKey={`v${at}`}
              content={(given) =>
                shares ? (
                  <Part {...asBox(given)} rows={data} series={panel.series.length} words={words} />
                ) : (
                  <End {...asBox(given)} text={said(given.value, props)} mirrored={mirrored} />
                )
              }
            />
          </Bar>
        )
        if (shares) return [bar]
        return [
          bar,
          <Bar
            {...still}
            key={`${key} hidden`}
            stackId={stack}
            dataKey={`h${at}`}
            name={label}
            fill={hatch}
            stroke="var(--edge)"
          >
            <LabelList
              dataKey={`h${at}`}
              content={(given) => (
                <End {...asBox(given)} text={given.value == null ? '' : words.hidden} mirrored={mirrored} quiet />
              )}
            />
          </Bar>,
        ]
      })}
      {tooltip(props)}
    </BarChart>
  )
}
