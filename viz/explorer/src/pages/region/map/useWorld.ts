import { useEffect, useState } from "react";
import { loadWorld, NOWHERE, type World } from "./world";

/** The ground of the map, once it is wanted and there; an empty one where it does not come. */
export function useWorld(wanted: boolean): World | undefined {
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    if (wanted) loadWorld().then(setWorld, () => setWorld(NOWHERE));
  }, [wanted]);
  return wanted ? world : undefined;
}
