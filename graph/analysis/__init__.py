"""Network analysis: who bridges the border, and which ties are missing.

Read in this order:

- `network`: who is tied to whom, as arrays (CSR); all measures work on it.
- `betweenness`: of all pairs, and of pairs whose ends lie in different countries.
- `holes`: Burt's constraint, effective size, efficiency, hierarchy.
- `brokerage`: Gould–Fernandez roles, with what chance would give.
- `groups`, `mixing`: who is tied to whom by country, sector or type; the E–I index and its test.
- `expected`: counts against what rows and columns explain, with intervals and false discovery rate.
- `border`: where ties over the border are missing, by region and sector, or by pair of sectors.
- `gravity`: what a border costs, by itself.
- `specialisation`: location quotients, relatedness, complexity, complementarity.
- `supply`: single sources, concentration, and what fails downstream of whom.
- `kernels/`: their inner loops, compiled.
"""
