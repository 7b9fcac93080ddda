import { CartesianGrid, LabelList, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts'
import { AxisUnit, tick, valueAxis } from './axes.tsx'
import type { DrawingProps } from './drawing-props.ts'
import { colourOf, dashes, halo, Mark, Patterns } from './looks.tsx'
import { asPicture, still } from './picture.ts'
import { said, tooltip } from './tip.tsx'
import { useDrawn } from './use-drawn.ts'

/** Of a course over more than two years the first part of each year is named; anything shorter names what there is room for. */
function yearsBegin(keys: readonly string[]): string[] | null {
  const first = keys.filter((key) => /-(01|Q1)$/.test(key))
  return first.length > 2 ? first : null
}

/** The course of a figure, a line to each series. */
export function Lines(props: DrawingProps) {
  const { panel, before, words, width, mirrored } = props
  const { id, data, name, scale, hatch } = useDrawn(props)
  const alone = panel.series.length === 1
  const ticks = yearsBegin(data.map(({ key }) => key))
  return (
    <LineChart
      width={width}
      height={width < 480 ? 234 : 284}
      data={data}
      margin={{ top: 40, right: 20, bottom: 4, left: 4 }}
      {...asPicture(props)}
    >
      <Patterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <AxisUnit {...props} />
      <XAxis
        dataKey="key"
        tickFormatter={name}
        reversed={mirrored}
        tick={tick}
        tickLine={false}
        stroke="var(--edge)"
        tickMargin={8}
        minTickGap={12}
        {...(ticks ? { ticks, interval: 0 } : {})}
        padding={{ left: 16, right: 16 }}
      />
      <YAxis {...valueAxis(props)} {...scale} orientation={mirrored ? 'right' : 'left'} axisLine={false} width={52} />
      {alone &&
        panel.rows.map(({ key, hidden }) =>
          hidden.length > 0 ? (
            <ReferenceDot
              key={key}
              x={key}
              y={0}
              shape={({ cx, cy }) => (
                <rect
                  x={Number(cx) - 7}
                  y={Number(cy) - 18}
                  width={14}
                  height={18}
                  fill={hatch}
                  style={{ stroke: 'var(--edge)' }}
                />
              )}
            />
          ) : null,
        )}
      {before && (
        <Line
          {...still}
          dataKey="before"
          name={words.lastYear}
          stroke="var(--quiet)"
          strokeWidth={1.5}
          strokeDasharray="3 3"
          dot={false}
          activeDot={false}
        />
      )}
      {panel.series.map(({ key, label }, at) => (
        <Line
          {...still}
          key={key}
          dataKey={`v${at}`}
          name={label}
          stroke={colourOf(at)}
          strokeWidth={2}
          strokeDasharray={dashes[at] ?? ''}
          dot={({ cx, cy, key: one }) =>
            cx == null || cy == null ? <g key={one} /> : <Mark key={one} cx={cx} cy={cy} index={at} />
          }
          activeDot={false}
        >
          {alone && data.length <= (width > 480 ? 13 : 4) && (
            <LabelList
              {...halo}
              dataKey={`v${at}`}
              position="top"
              offset={9}
              fontSize={13}
              fill="var(--ink)"
              formatter={(value) => said(value, props)}
            />
          )}
        </Line>
      ))}
      {tooltip(props)}
    </LineChart>
  )
}
