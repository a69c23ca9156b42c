import { useAddress, useValue } from "../../address";
import { InputsDocument, SuppliersDocument } from "../../api/made";
import { spoken } from "../../api/spoken";
import { Computed } from "../../parts/Computed";
import { Notice } from "../../parts/Notice";
import type { PageProps } from "..";
import { Alternatives } from "./Alternatives";
import { HomeToo, useHome } from "./HomeToo";
import { Inputs } from "./Inputs";
import { ProductField } from "./ProductField";
import { useWords } from "./words";

const FIRST = 20;

/** Who else could supply a product, and what somebody buys of whom now. */
export function Suppliers({ id, ontology }: PageProps & { id: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const [product] = useValue("product");
  const home = useHome();
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
      <HomeToo />
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
