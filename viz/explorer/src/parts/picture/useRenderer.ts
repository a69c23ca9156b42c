import { useEffect, useRef, useState } from "react";
import type { Network } from "../../graph/network";
import { type Hands, type Look, Renderer } from "../../graph/renderer";

/** Have Sigma draw into an element; `able` is false where the browser cannot. */
export function useRenderer(network: Network, look: Look, hands: Hands) {
  const element = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [able, setAble] = useState(true);
  const now = useRef(hands);
  now.current = hands;

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; the next effect follows
  useEffect(() => {
    if (!element.current) return;
    let made: Renderer;
    try {
      made = new Renderer(element.current, network, look, {
        select: (id, more) => now.current.select(id, more),
        expand: (id) => now.current.expand(id),
        move: () => now.current.move(),
      });
    } catch (error) {
      console.warn(error);
      setAble(false);
      return;
    }
    setRenderer(made);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const change = () => made.theme();
    dark.addEventListener("change", change);
    return () => {
      dark.removeEventListener("change", change);
      setRenderer(null);
      made.kill();
    };
  }, []);

  useEffect(() => renderer?.show(network, look), [renderer, network, look]);
  return { element, renderer, able };
}
