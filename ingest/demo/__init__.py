"""The demo region: Saxony, Northern Bohemia and Lower Silesia, small enough to look at.

Two sources. `institutions` are real: chambers, clusters, universities and institutes as facts of
our own writing (`institutions.yaml`, `projects.yaml`). Everything else is `synthetic` and says so
in its name, its id (`demo:…`), a property and its source: companies, offers, requests, projects,
clusters and ties that a seeded generator draws. No invented tie touches a real institution.

Reading order: `parameters` (what can be asked for), `reference` (towns, sectors and words, from the
YAML files), `companies` (who is where), `kernel` (who is likely to deal with whom), `network` (who
does), `closure` and `gaps` (triangles, and holes to be found), `extras` (projects, clusters,
listings), `frames` (all of it as columns), `institutions` (the real ones), `region` (both, as facts
for the loader or as files for the bulk import).
"""
