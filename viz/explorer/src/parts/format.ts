/** Values as the reader writes them. */

import type { TFunction } from "i18next";
import { type Language, LOCALES, type Property, wordOf } from "../api/ontology";

const isPoint = (value: unknown): value is { latitude: number; longitude: number } =>
  typeof value === "object" && value !== null && "latitude" in value;

/** A date of the graph, such as 1828-05-01, in the reader's manner. */
export function formatDate(value: string, language: Language): string {
  const date = new Date(value.slice(0, 10));
  return Number.isNaN(date.getTime())
    ? value
    : date.toLocaleDateString(LOCALES[language], { timeZone: "UTC" });
}

/** A number in the reader's manner. */
export function formatNumber(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language]);
}

/** A share in per cent, in the reader's manner. */
export function formatPercent(share: number, language: Language, digits = 0): string {
  const options = { style: "percent", maximumFractionDigits: digits } as const;
  return share.toLocaleString(LOCALES[language], options);
}

/** A sum in its currency, in the reader's manner. */
export function formatMoney(value: number, currency: string | null, language: Language): string {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return formatNumber(value, language);
  const whole = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return value.toLocaleString(LOCALES[language], { style: "currency", currency, ...whole });
}

/** A fact's value as text. */
export function format(
  value: unknown,
  property: Property,
  t: TFunction,
  language: Language,
): string {
  if (Array.isArray(value))
    return value.map((one) => format(one, property, t, language)).join(", ");
  if (typeof value === "boolean") return t(value ? "panel.yes" : "panel.no");
  if (isPoint(value)) return `${value.latitude.toFixed(4)}, ${value.longitude.toFixed(4)}`;
  if (property.type === "date" || property.type === "datetime")
    return formatDate(String(value), language);
  if (property.values) return wordOf(property, String(value), language);
  const text = typeof value === "number" ? formatNumber(value, language) : String(value);
  const unit = property.unit && property.unit !== "currency" ? ` ${property.unit}` : "";
  return text + unit;
}

/** A country's name by its ISO 3166 code; what is none stays as it is. */
export function formatCountry(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(LOCALES[language], { type: "region" }).of(code) ?? code;
}
