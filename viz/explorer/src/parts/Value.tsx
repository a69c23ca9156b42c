import { useAddress } from "../address";
import { wordOf } from "../api/ontology";
import { useOntology } from "../data";

interface Props {
  /** The type of node and its property, such as `Gap` and `status`. */
  type: string;
  name: string;
  value: string;
}

/** A value such as a gap's status, in the ontology's word for it. */
export function Value({ type, name, value }: Props) {
  const { lang } = useAddress();
  const property = useOntology().data?.nodes[type]?.properties[name];
  return property ? wordOf(property, value, lang) : value;
}
