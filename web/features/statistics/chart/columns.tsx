import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'
import { AxisUnit, valueAxis, Words } from './axes.tsx'
import type { DrawingProps } from './drawing-props.ts'
import { colourOf, halo, Patterns } from './looks.tsx'
import { asPicture, still } from './picture.ts'
import { said, tooltip } from './tip.tsx'
import { useDrawn } from './use-drawn.ts'

/** Bars that stand: few periods beside each other. */
export function Columns(props: DrawingProps) {
  const { panel, before, words, width, mirrored } = props
  const { id, data, name, scale, fill, hatch } = useDrawn(props)
  const room = (width - 70) / Math.max(1, data.length)
  return (
    <BarChart
      width={width}
      height={width < 480 ? 244 : 294}
      data={data}
      margin={{ top: 40, right: 12, bottom: 4, left: 4 }}
      {...asPicture(props)}
      barCategoryGap="22%"
      maxBarSize={72}
    >
      <Patterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--rule)" />
      <AxisUnit {...props} />
      <XAxis
        dataKey="key"
        reversed={mirrored}
        tickLine={false}
        stroke="var(--edge)"
        interval={room < 30 ? 'preserveStartEnd' : 0}
        height={room < 30 ? 30 : 52}
        tick={(given) => (
          <Words {...given} text={name(given.payload.value)} signs={Math.max(6, Math.floor(room / 7.2))} below />
        )}
      />
      <YAxis {...valueAxis(props)} {...scale} orientation={mirrored ? 'right' : 'left'} axisLine={false} width={52} />
      {before && (
        <Bar
          {...still}
          dataKey="before"
          name={words.lastYear}
          fill="none"
          stroke="var(--quiet)"
          strokeDasharray="3 3"
        />
      )}
      {panel.series.flatMap(({ key, label }, at) => [
        <Bar
          {...still}
          key={key}
          stackId={key || 'one'}
          dataKey={`v${at}`}
          name={label}
          fill={panel.series.length > 1 ? fill(at) : colourOf(0)}
        >
          {room / panel.series.length > 26 && (
            <LabelList
              {...halo}
              dataKey={`v${at}`}
              position="top"
              fontSize={13}
              fill="var(--ink)"
              formatter={(value) => said(value, props)}
            />
          )}
        </Bar>,
        <Bar
          {...still}
          key={`${key} hidden`}
          stackId={key || 'one'}
          dataKey={`h${at}`}
          name={label}
          fill={hatch}
          stroke="var(--edge)"
        />,
      ])}
      {tooltip(props)}
    </BarChart>
  )
}
