import { type PointerEvent, useState } from "react";
import type { Area } from "../../graph/renderer";

interface Point {
  x: number;
  y: number;
}

const between = (a: Point, b: Point): Area => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
});

/** Lies over the picture while a rectangle is drawn with mouse, pen or finger. */
export function AreaSelect({ onArea }: { onArea: (area: Area) => void }) {
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const area = from && to && between(from, to);

  function place({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  return (
    <div
      className="area"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(place(event));
        setTo(null);
      }}
      onPointerMove={(event) => from && setTo(place(event))}
      onPointerUp={() => {
        if (area) onArea(area);
        setFrom(null);
        setTo(null);
      }}
    >
      {area && (
        <div
          style={{
            left: area.left,
            top: area.top,
            width: area.right - area.left,
            height: area.bottom - area.top,
          }}
        />
      )}
    </div>
  );
}
