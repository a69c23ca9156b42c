import { useAddress, useValue } from "../../address";
import { nameOf } from "../../api/brief";
import { PlacesDocument, RegionNamesDocument, RisksDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { Computed } from "../../parts/Computed";
import { Field } from "../../parts/Field";
import { formatCountry } from "../../parts/format";
import type { PageProps } from "..";
import { ProductField } from "./ProductField";
import { RiskTables } from "./RiskTables";
import { useWords } from "./words";

const FIRST = 25;

/** The regions around somebody, the smallest first, and all countries. */
function usePlaces(id: string) {
  const { lang } = useAddress();
  const { data } = useAnswer(PlacesDocument, { id });
  const node = data?.node;
  const code =
    node && "locatedIn" in node ? (node.locatedIn.edges[0]?.node.code ?? node.country ?? "") : "";
  const around = [5, 4, 3]
    .filter((length) => code.length >= length)
    .map((one) => code.slice(0, one));
  const names = useAnswer(RegionNamesDocument, { codes: around }, around.length > 0).data;
  const nameOfCode = (one: string) => {
    const found = names?.regions.edges.find(({ node: { code: own } }) => own === one)?.node;
    return found ? `${nameOf(found, lang)} (${one})` : one;
  };
  const countries = (data?.actors.aggregate.groupBy.groups ?? []).flatMap(
    ({ value }) => value ?? [],
  );
  return {
    ready: data !== undefined,
    usual: code.slice(0, 4) || countries[0] || "",
    places: [
      ...around.map((one) => [one, nameOfCode(one)] as const),
      ...countries.map((one) => [one, formatCountry(one, lang)] as const),
    ],
  };
}

/** Where a region depends on few suppliers. */
export function Risks({ id }: PageProps & { id: string }) {
  const say = useWords();
  const [given, setRegion] = useValue("where");
  const [product] = useValue("product");
  const { places, usual, ready } = usePlaces(id);
  const region = given || usual;
  const known = places.some(([code]) => code === region);
  return (
    <>
      <p>{say("risks.intro")}</p>
      <Field label={say("risks.region")}>
        {(field) => (
          <select {...field} value={region} onChange={(event) => setRegion(event.target.value)}>
            {!known && <option value={region}>{region}</option>}
            {places.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProductField />
      {ready && region && (
        <Computed
          document={RisksDocument}
          variables={{ region, product: product || null, first: FIRST }}
        >
          {({ supplyRisks }) => <RiskTables of={supplyRisks} whose={id} most={FIRST} />}
        </Computed>
      )}
    </>
  );
}
