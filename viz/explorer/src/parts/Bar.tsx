/** A share of a whole as a bar; its number must stand beside it. */
export function Bar({ share }: { share: number }) {
  return (
    <i className="bar-track">
      <i style={{ inlineSize: `${100 * Math.min(1, Math.max(0, share))}%` }} />
    </i>
  );
}
