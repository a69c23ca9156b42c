import { type FormEvent, useEffect, useId, useState } from "react";
import { go, useValue } from "../../address";
import { ProductsDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { Field } from "../../parts/Field";
import { QUICK, useDebounced } from "../../parts/useDebounced";
import { useWords } from "./words";

const OFFERED = 20;

/** Any product that somebody supplies: typed, or taken from those that may be meant. */
export function ProductField() {
  const say = useWords();
  const [product] = useValue("product");
  const [text, setText] = useState(product);
  const list = useId();
  const settled = useDebounced(text.trim(), QUICK);
  const { data, isPlaceholderData } = useAnswer(ProductsDocument, {
    text: settled || null,
    first: OFFERED,
  });
  const offered = data?.products.products ?? [];
  useEffect(() => setText(product), [product]);

  function type(value: string): void {
    setText(value);
    if (offered.some((one) => one.product === value)) go({ product: value });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wanted = text.trim();
    const fresh = settled === wanted && !isPlaceholderData;
    const same = offered.find((one) => one.product.toLowerCase() === wanted.toLowerCase());
    const meant = same ?? (fresh && wanted ? offered[0] : undefined);
    go({ product: meant?.product ?? wanted });
  }

  return (
    <form className="product" onSubmit={submit}>
      <Field label={say("product")} hint={say("product_hint")}>
        {(given) => (
          <input
            {...given}
            type="search"
            list={list}
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.product} value={one.product}>
            {say("offered", { suppliers: one.suppliers, customers: one.customers })}
          </option>
        ))}
      </datalist>
      <button type="submit">{say("find")}</button>
    </form>
  );
}
