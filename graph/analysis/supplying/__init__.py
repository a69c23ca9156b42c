"""Supply chains: on whom actors and regions depend, and who else could deliver.

- `supply`: single sources, concentration, and what fails downstream of whom.
- `market`: supplies with their products' names; `dependence`, `circles` and `nearshoring` say where
  regions depend on few.
- `suppliers`: who could deliver instead, from over the border.
"""
