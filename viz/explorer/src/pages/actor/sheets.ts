/** The page's facts and ties as tables to take away: all of them, not only those shown. */

import type { TFunction } from "i18next";
import { acrossBorder, nameOf } from "../../api/brief";
import { ask } from "../../api/client";
import { camel, type Language, type Ontology, tieLabel } from "../../api/ontology";
import { format } from "../../parts/format";
import type { Work } from "../../parts/work";
import type { Later } from "../../take/gather";
import type { Row, Sheet } from "../../take/sheet";
import { stated } from "./facts";
import type { Group, Known } from "./known";
import { details, query, type Tie, type TiesAnswer } from "./ties";
import type { Say } from "./words";

const AT_ONCE = 100;

interface Told {
  known: Known;
  ontology: Ontology;
  lang: Language;
  say: Say;
  t: TFunction;
}

/** Every statement of every source, the one that is shown first. */
function facts({ known, lang, say }: Told): Sheet {
  const heads = ["fact", "value", "shown", "source", "licence", "day"] as const;
  const about = { id: known.node.id, synthetic: known.node.synthetic };
  const rows = stated(known.type, known.values, known.facts).flatMap((one): Row[] => {
    const said = [
      ...one.shown.map((each) => ({ ...each, counts: "" })),
      ...one.others.map((each) => ({ ...each, counts: say(`facts.why.${each.why}`) })),
    ];
    return said.flatMap(({ value, by, counts }) =>
      by.map(({ source, licence, retrieved }) => ({
        cells: [one.property.label[lang], value, counts, source, licence, retrieved],
        about: { ...about, source },
      })),
    );
  });
  return { title: say("facts.title"), heads: heads.map((one) => say(`sheet.${one}`)), rows };
}

/** All ties of a kind, page after page. */
async function every({ known }: Told, group: Group, { signal, progress }: Work): Promise<Tie[]> {
  const text = query(known.type, group);
  const found: Tie[] = [];
  let after: string | null | undefined = null;
  while (after !== undefined) {
    const variables: object = { id: known.node.id, first: AT_ONCE, after };
    const { node }: TiesAnswer = await ask<TiesAnswer, object>(text, variables, signal);
    found.push(...(node?.ties.edges ?? []));
    progress(found.length, group.total);
    after = node?.ties.pageInfo.hasNextPage ? node.ties.pageInfo.endCursor : undefined;
  }
  return found;
}

function ties(told: Told, group: Group): Later {
  const { known, ontology, lang, say, t } = told;
  const title = tieLabel(group.tie, group.outward)[lang];
  const own = details(group.tie);
  const row = (tie: Tie): Row => ({
    cells: [
      nameOf(tie.node, lang),
      ontology.nodes[tie.node.__typename]?.label[lang] ?? tie.node.__typename,
      tie.node.country ?? null,
      t(acrossBorder(known.node, tie.node) ? "panel.yes" : "panel.no"),
      ...own.map(([name, property]) =>
        tie[camel(name)] == null ? null : format(tie[camel(name)], property, t, lang),
      ),
    ],
    about: {
      id: [known.node.id, tie.node.id],
      synthetic: tie.synthetic,
      source: tie.statedBy[0]?.source ?? null,
    },
  });
  return {
    title,
    count: group.total,
    fetch: async (work) => ({
      title,
      heads: [
        say("ties.name"),
        say("sheet.kind"),
        say("sheet.country"),
        say("ties.border"),
        ...own.map(([, property]) => property.label[lang]),
      ],
      rows: (await every(told, group, work)).map(row),
    }),
  };
}

/** All tables of an actor's page. */
export const sheets = (told: Told): (Sheet | Later)[] => [
  facts(told),
  ...told.known.groups.map((group) => ties(told, group)),
];
