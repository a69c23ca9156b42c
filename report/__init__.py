"""The border scorecard: what the measures say of a region, for those who decide, in four languages.

Read in this order:

- `material`: what is read from the database; `scope`: the actors of the regions asked for.
- `model`: what a report consists of, whatever it is rendered to.
- `words` (`words.yaml`): the sentences in English, German, Czech and Polish; `tongue`: numbers and
  dates as the language writes them.
- `plots`: bars, intervals and heat maps as SVG that is the same every time.
- `sections/`: one file per question, from measures to figures, tables and plots.
- `scorecard`: all sections in order.
- `html` (`page.html`), `pdf` (`page.typ`): the same model as a page and as a document; `write` puts
  files in their place only when they are whole.
"""
