import { go, useAddress, useValue } from "../../address";
import { InputsDocument, SuppliersDocument } from "../../api/made";
import { spoken } from "../../api/spoken";
import { Computed } from "../../parts/Computed";
import { Notice } from "../../parts/Notice";
import type { PageProps } from "..";
import { Alternatives } from "./Alternatives";
import { Inputs } from "./Inputs";
import { ProductField } from "./ProductField";
import { useWords } from "./words";

const FIRST = 20;

/** Who else could supply a product, and what somebody buys of whom now. */
export function Suppliers({ id, ontology }: PageProps & { id: string }) {
  const say = useWords();
  const { lang, query } = useAddress();
  const [product] = useValue("product");
  const home = query.get("home") === "1";
  const asked = { actor: id, product, first: FIRST, home, language: spoken(lang) };
  return (
    <>
      <details key={product} className="inputs" open={!product}>
        <summary>{say("inputs")}</summary>
        <Computed document={InputsDocument} variables={{ actor: id }}>
          {({ suppliers }) => <Inputs of={suppliers.inputs} whose={id} />}
        </Computed>
      </details>
      <ProductField />
      <p className="actions">
        <label>
          <input
            type="checkbox"
            checked={home}
            onChange={(event) => go({ home: event.target.checked ? "1" : null })}
          />{" "}
          {say("home")}
        </label>
      </p>
      {product ? (
        <Computed
          document={SuppliersDocument}
          variables={asked}
          mistaken={<Notice>{say("no_product", { text: product })}</Notice>}
        >
          {({ suppliers: { inputs } }) =>
            inputs.map((one) => (
              <Alternatives
                key={one.product}
                of={one}
                whose={id}
                ontology={ontology}
                most={FIRST}
              />
            ))
          }
        </Computed>
      ) : (
        <p className="hint">{say("choose_product")}</p>
      )}
    </>
  );
}
