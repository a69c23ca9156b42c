import { useAddress, useValue, useValues } from "../../address";
import { EventGroupsDocument, EventsDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { useFilter } from "../../filter";
import { Choice } from "../../parts/Choice";
import { today } from "../../parts/form/fields";
import {
  Clear,
  Counted,
  CountryBoxes,
  Filters,
  oneOf,
  RegionFilter,
  TextFilter,
} from "../../parts/list/Filters";
import { Table } from "../../parts/list/Table";
import { useWords as useListWords } from "../../parts/list/words";
import { useRows } from "../../rows";
import { calendar, filterOf, ORDERED, type Time, VIEWS, WHEN } from "./asked";
import { columns } from "./columns";
import { bounds, isMonth } from "./days";
import { Month } from "./Month";
import { Subscribe } from "./Subscribe";
import { useWords } from "./words";

/** The events under the filter, as a list or on the days of a month. */
export function List({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const sayList = useListWords();
  const { lang } = useAddress();
  const filter = useFilter();
  const [formats] = useValues("format");
  const [given, setWhen] = useValue("when");
  const [as, setAs] = useValue("as");
  const [asked] = useValue("month");
  const search = filter.text || null;
  const shown = oneOf(VIEWS, as);
  const when = oneOf(WHEN, given);
  const month = isMonth(asked) ? asked : today().slice(0, 7);
  const time: Time = shown === "month" ? bounds(month) : when;
  const found = useRows(EventsDocument, {
    search,
    filter: filterOf(filter, formats, time),
    orderBy: ORDERED[shown === "month" ? "coming" : when],
  });
  const { data: grouped } = useAnswer(EventGroupsDocument, {
    search,
    topic: filterOf(filter, formats, time, "topic"),
    format: filterOf(filter, formats, time, "format"),
  });
  const kinds = grouped?.format.aggregate.groupBy;
  const property = ontology.nodes.Event?.properties.format;
  return (
    <>
      <div className="bar">
        <Choice
          title={say("views.title")}
          options={VIEWS}
          value={shown}
          label={(one) => say(`views.${one}`)}
          onChoose={setAs}
        />
        {shown === "list" && (
          <Choice
            title={say("when.title")}
            options={WHEN}
            value={when}
            label={(one) => say(`when.${one}`)}
            onChoose={setWhen}
          />
        )}
        <TextFilter />
        <Clear more={["format"]} />
      </div>
      <div className="columns">
        <Filters>
          <CountryBoxes />
          <RegionFilter ontology={ontology} />
          <Counted
            title={property?.label[lang] ?? ""}
            name="format"
            of={kinds}
            property={property}
          />
          <Counted title={sayList("topic")} name="topic" of={grouped?.topic.aggregate.groupBy} />
          <Subscribe calendar={calendar(filter, when)} />
        </Filters>
        {shown === "month" ? (
          <Month month={month} of={found} />
        ) : (
          <Table
            title={say("title")}
            of={found}
            columns={columns(say, lang, ontology)}
            found={say("found", { count: found.total })}
          />
        )}
      </div>
    </>
  );
}
