import { useEffect, useState } from "react";
import { loadWorld, type World } from "./world";

/** The ground of the map, once it is wanted and there. */
export function useWorld(wanted: boolean): World | undefined {
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    if (wanted) void loadWorld().then(setWorld);
  }, [wanted]);
  return wanted ? world : undefined;
}
