import { useEffect, useRef, useState } from "react";
import { still } from "../../graph/camera";
import { isUnsettled } from "../../graph/layout";
import type { Network } from "../../graph/network";
import type { Renderer } from "../../graph/renderer";
import { settle } from "../../graph/settle";

/** Arrange a large network while it is shown: how much is done (null: all), and how to stop. */
export function useSettling(network: Network, renderer: Renderer | null) {
  const [share, setShare] = useState<number | null>(null);
  const stop = useRef(() => {});
  useEffect(() => {
    if (!renderer || !isUnsettled(network)) return;
    setShare(0);
    const end = () => {
      setShare(null);
      renderer.zoom("all");
    };
    const halt = settle(network, {
      still: still(),
      progress: (done) => (done < 1 ? setShare(done) : end()),
    });
    stop.current = () => {
      halt();
      end();
    };
    return () => {
      halt();
      setShare(null);
    };
  }, [network, renderer]);
  return { share, stop: () => stop.current() };
}
