import { useAddress, useValue, useValues } from "../../address";
import { ProjectGroupsDocument, ProjectsDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { useFilter } from "../../filter";
import { Field } from "../../parts/Field";
import {
  Counted,
  CountryBoxes,
  Filters,
  RegionFilter,
  useCountries,
} from "../../parts/list/Filters";
import { Table } from "../../parts/list/Table";
import { useWords as useListWords } from "../../parts/list/words";
import { useRows } from "../../rows";
import { filterOf, ORDERED, type Order, type Own } from "./asked";
import { columns } from "./columns";
import { useWords } from "./words";

/** The projects under the filter. */
export function List({ ontology, order }: { ontology: Ontology; order: Order }) {
  const say = useWords();
  const sayList = useListWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const countries = useCountries();
  const [programmes] = useValues("programme");
  const [year, setYear] = useValue("year");
  const [over, setOver] = useValue("over");
  const own: Own = { programmes, year, over: over !== "" && countries.length > 0, countries };
  const search = filter.text || null;
  const found = useRows(ProjectsDocument, {
    search,
    filter: filterOf(filter, own),
    orderBy: ORDERED[order],
  });
  const { data: grouped } = useAnswer(ProjectGroupsDocument, {
    search,
    programme: filterOf(filter, own, "programme"),
    topic: filterOf(filter, own, "topic"),
  });
  return (
    <div className="columns">
      <Filters>
        <label className="alone">
          <input
            type="checkbox"
            checked={over !== ""}
            onChange={({ target }) => setOver(target.checked ? "yes" : "")}
          />{" "}
          {say("over.only")}
        </label>
        <Field label={say("year")}>
          {(given) => (
            <input
              {...given}
              type="number"
              min={1950}
              max={2100}
              value={year}
              onChange={({ target }) => setYear(target.value, true)}
            />
          )}
        </Field>
        <CountryBoxes title={say("countries")} />
        <RegionFilter ontology={ontology} />
        <Counted
          title={say("form.programmes")}
          name="programme"
          of={grouped?.programme.aggregate.groupBy}
        />
        <Counted title={sayList("topic")} name="topic" of={grouped?.topic.aggregate.groupBy} />
      </Filters>
      <Table
        title={say("shown.projects")}
        of={found}
        columns={columns(say, lang)}
        found={say("found.projects", { count: found.total })}
      />
    </div>
  );
}
