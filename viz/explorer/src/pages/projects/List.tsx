import { useTranslation } from "react-i18next";
import { useAddress, useValue, useValues } from "../../address";
import { ProjectGroupsDocument, ProjectsDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { useFilter } from "../../filter";
import { DataTable } from "../../parts/DataTable";
import { Field } from "../../parts/Field";
import {
  Counted,
  CountryBoxes,
  Filters,
  RegionFilter,
  useCountries,
} from "../../parts/list/Filters";
import { useWords as useListWords } from "../../parts/list/words";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { useRows } from "../../rows";
import { filterOf, ORDERED, type Order, type Own } from "./asked";
import { columns } from "./columns";
import { useWords } from "./words";

/** The projects under the filter. */
export function List({ ontology, order }: { ontology: Ontology; order: Order }) {
  const say = useWords();
  const sayList = useListWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const filter = useFilter();
  const countries = useCountries();
  const [programmes] = useValues("programme");
  const [year, setYear] = useValue("year");
  const [over, setOver] = useValue("over");
  const own: Own = { programmes, year, over: over !== "" && countries.length > 0, countries };
  const search = filter.text || null;
  const { rows, total, data, error, refetch, isFetching, fetchNextPage } = useRows(
    ProjectsDocument,
    { search, filter: filterOf(filter, own), orderBy: ORDERED[order] },
  );
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
      <div className="stacked">
        {error && <Failure error={error} retry={refetch} />}
        {!data && !error && <p className="loading">{t("notice.loading")}</p>}
        {data && <strong role="status">{say("found.projects", { count: total })}</strong>}
        {data && rows.length === 0 && <p>{sayList("nothing")}</p>}
        {rows.length > 0 && (
          <>
            <DataTable
              caption={say("shown.projects")}
              columns={columns(say, lang)}
              rows={rows}
              id={(one) => one.id}
            />
            <More shown={rows.length} total={total} pending={isFetching} onMore={fetchNextPage} />
          </>
        )}
      </div>
    </div>
  );
}
